package io.gaitbus.nms.geometry.path;

import java.util.List;

/// How a body moves on the one nearer to the trunk.
///
/// @param name         of the joint
/// @param parent       body nearer to the trunk
/// @param child        the body that moves
/// @param inParent     where the joint is on the parent
/// @param inChild      where it is on the child
/// @param rotations    body-fixed, in their order
/// @param translations along directions of the frame on the parent
public record BodyJoint(
        String name,
        String parent,
        String child,
        Frame inParent,
        Frame inChild,
        List<Axis> rotations,
        List<Axis> translations) {

    public BodyJoint {
        rotations = List.copyOf(rotations);
        translations = List.copyOf(translations);
    }

    /// A direction and a motion about or along it.
    ///
    /// @param direction a unit vector; made one
    /// @param motion    rad about it, or m along it
    public record Axis(Vector3 direction, Motion motion) {

        public Axis {
            double length = direction.length();
            if (!(length > 1e-9)) {
                throw new IllegalArgumentException("an axis without a direction");
            }
            direction = direction.times(1 / length);
        }
    }

    /// Whether one of its motions is driven by an angle.
    public boolean isDrivenBy(Coordinate coordinate) {
        return rotations.stream().anyMatch(axis -> axis.motion().coordinate() == coordinate);
    }

    /// Where the joint is, its motion done, seen from where the parent is seen from.
    Frame moved(Frame ofParent, Angles angles) {
        Vector3 shift = Vector3.ZERO;
        for (Axis axis : translations) {
            shift = shift.plus(axis.direction().times(axis.motion().at(angles)));
        }
        Frame turned = Frame.IDENTITY.moved(shift);
        for (Axis axis : rotations) {
            turned = turned.rotated(axis.direction(), axis.motion().at(angles));
        }
        return ofParent.of(inParent).of(turned);
    }

    /// The joint on bodies of other sizes: what is measured on the parent goes with the parent.
    BodyJoint scaled(double ofParent, double ofChild) {
        return new BodyJoint(
                name,
                parent,
                child,
                inParent.scaled(ofParent),
                inChild.scaled(ofChild),
                rotations,
                translations.stream()
                        .map(axis -> new Axis(axis.direction(), axis.motion().times(ofParent)))
                        .toList());
    }
}
