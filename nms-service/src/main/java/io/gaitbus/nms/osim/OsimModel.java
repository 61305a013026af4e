package io.gaitbus.nms.osim;

import io.gaitbus.nms.geometry.path.BodyJoint;
import io.gaitbus.nms.geometry.path.Coordinate;
import io.gaitbus.nms.geometry.path.LegModel;
import io.gaitbus.nms.geometry.path.MusclePath;
import io.gaitbus.nms.geometry.path.PathPoint;
import io.gaitbus.nms.geometry.path.Skeleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A musculoskeletal model of OpenSim, versions 3 and 4, read as far as the muscles over one knee need it.
///
/// Muscles may run through fixed, conditional and moving points; one that wraps over a surface is refused,
/// and so is what the path engine does not know. Coordinates other than hip flexion, knee and ankle angle are
/// held at 0.
public final class OsimModel {

    private OsimModel() {}

    /// One leg of a model.
    ///
    /// @throws UnusableModel where none can be made of it
    public static LegModel leg(InputStream file, Side side) throws IOException {
        Xml model = Xml.root(file);
        List<MusclePath> muscles = new MuscleReader(model, side).knee();
        try {
            return new LegModel(skeleton(model, side, muscles), muscles);
        } catch (UnusableModel e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new UnusableModel(e.getMessage(), e);
        }
    }

    /// The joints between the bodies that the muscles are on.
    private static Skeleton skeleton(Xml model, Side side, List<MusclePath> muscles) {
        Joints joints = new Joints(model, side);
        List<List<String>> chains = muscles.stream()
                .flatMap(muscle -> muscle.points().stream())
                .map(PathPoint::body)
                .distinct()
                .map(body -> chain(joints, body))
                .toList();
        int shared = shared(chains);
        Map<String, BodyJoint> needed = new LinkedHashMap<>();
        for (List<String> chain : chains) {
            for (String body : chain.subList(shared, chain.size())) {
                needed.computeIfAbsent(body, _ -> joints.read(joints.above(body).orElseThrow()));
            }
        }
        refuseStiff(needed.values(), side);
        return new Skeleton(List.copyOf(needed.values()));
    }

    private static void refuseStiff(Collection<BodyJoint> joints, Side side) {
        for (Coordinate coordinate : List.of(Coordinate.HIP, Coordinate.KNEE, Coordinate.ANKLE)) {
            if (joints.stream().noneMatch(joint -> joint.isDrivenBy(coordinate))) {
                throw new UnusableModel("no joint between the bodies of the muscles turns with %s; one would be right"
                        .formatted(side.named(coordinate)));
            }
        }
    }

    /// The bodies from the ground to one, the ground first.
    private static List<String> chain(Joints joints, String body) {
        List<String> chain = new ArrayList<>(List.of(body));
        for (var joint = joints.above(body); joint.isPresent(); joint = joints.above(chain.getFirst())) {
            String parent = Joints.parent(joint.get());
            if (chain.contains(parent)) {
                throw new UnusableModel("body %s hangs on itself".formatted(parent));
            }
            chain.addFirst(parent);
        }
        return chain;
    }

    /// How many bodies, from the ground on, all chains have in common.
    private static int shared(List<List<String>> chains) {
        List<String> first = chains.getFirst();
        for (List<String> chain : chains) {
            if (!chain.getFirst().equals(first.getFirst())) {
                throw new UnusableModel("bodies %s and %s do not hang together: there is no joint below %s"
                        .formatted(first.getLast(), chain.getLast(), chain.getFirst()));
            }
        }
        int shared = 0;
        while (isShared(chains, shared)) {
            shared++;
        }
        return shared;
    }

    private static boolean isShared(List<List<String>> chains, int at) {
        List<String> first = chains.getFirst();
        return chains.stream()
                .allMatch(chain ->
                        at < chain.size() && at < first.size() && chain.get(at).equals(first.get(at)));
    }
}
