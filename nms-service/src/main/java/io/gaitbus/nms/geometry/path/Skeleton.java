package io.gaitbus.nms.geometry.path;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Bodies on joints, seen from the one that all others hang on.
///
/// @param joints from the trunk outwards: a parent comes before its children
public record Skeleton(List<BodyJoint> joints) {

    public Skeleton {
        joints = List.copyOf(joints);
        Set<String> children = new HashSet<>();
        for (BodyJoint joint : joints) {
            if (!children.add(joint.child())) {
                throw new IllegalArgumentException("%s hangs on two joints".formatted(joint.child()));
            }
        }
    }

    /// Where the bodies are, in a pose.
    Map<String, Frame> bodies(Angles angles) {
        Map<String, Frame> bodies = new HashMap<>();
        for (BodyJoint joint : joints) {
            Frame parent = bodies.getOrDefault(joint.parent(), Frame.IDENTITY);
            bodies.put(
                    joint.child(),
                    joint.moved(parent, angles).of(joint.inChild().inverse()));
        }
        return bodies;
    }

    /// The distance between two joints in the neutral pose, m.
    double distance(Coordinate one, Coordinate other) {
        return centre(one).distance(centre(other));
    }

    private Vector3 centre(Coordinate coordinate) {
        BodyJoint joint = joints.stream()
                .filter(candidate -> candidate.isDrivenBy(coordinate))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no joint turns with the " + coordinate.word()));
        Frame parent = bodies(Angles.NEUTRAL).getOrDefault(joint.parent(), Frame.IDENTITY);
        return joint.moved(parent, Angles.NEUTRAL).origin();
    }

    /// How many times as large each body becomes: what lies beyond the ankle as the foot, beyond the knee as
    /// the shank, beyond the hip as the thigh, the rest as the pelvis.
    Map<String, Double> factors(SegmentFactors sizes) {
        Map<String, Double> factors = new HashMap<>();
        for (BodyJoint joint : joints) {
            double before = factors.computeIfAbsent(joint.parent(), _ -> sizes.pelvis());
            double after = before;
            if (joint.isDrivenBy(Coordinate.HIP)) {
                after = sizes.thigh();
            } else if (joint.isDrivenBy(Coordinate.KNEE)) {
                after = sizes.shank();
            } else if (joint.isDrivenBy(Coordinate.ANKLE)) {
                after = sizes.foot();
            }
            factors.put(joint.child(), after);
        }
        return factors;
    }

    /// With bodies of other sizes.
    Skeleton scaled(Map<String, Double> factors) {
        return new Skeleton(joints.stream()
                .map(joint -> joint.scaled(factors.get(joint.parent()), factors.get(joint.child())))
                .toList());
    }
}
