package io.gaitbus.transfer.export;

import io.gaitbus.network.Architecture;
import java.util.List;

/// What goes into a step, and comes out of it with `next_` before its name. At rest, before a stream's
/// first frame, all but the frame's number is 0.
///
/// @param frame   number of the frame
/// @param inputs  last standardised features
/// @param columns last columns of the first convolution
/// @param hidden  hidden state of each lane
/// @param history last hidden states of each lane
/// @param keys    what the attention finds them by
record StepPorts(Port frame, Port inputs, Port columns, Port hidden, Port history, Port keys) {

    static StepPorts of(Architecture sizes) {
        int lanes = Architecture.LANES;
        int window = sizes.attentionWindow();
        return new StepPorts(
                Port.integer("frame", "number of the frame in its stream, from 0, [batch]"),
                Port.floats(
                        "inputs",
                        "standardised features of the last frames, oldest first, [batch][kernel 1][features]",
                        sizes.first().kernel(),
                        sizes.features()),
                Port.floats(
                        "columns",
                        "last columns of the first convolution, oldest first, [batch][kernel 2][channels 1]",
                        sizes.second().kernel(),
                        sizes.first().channels()),
                Port.floats(
                        "hidden", "hidden state of each lane, [batch][lanes][units]", lanes, sizes.recurrentUnits()),
                Port.floats(
                        "history",
                        "last hidden states of each lane, oldest first, [batch][lanes][attention window][units]",
                        lanes,
                        window,
                        sizes.recurrentUnits()),
                Port.floats(
                        "keys",
                        "what the attention finds them by, [batch][lanes][attention window][keys]",
                        lanes,
                        window,
                        sizes.attentionKeys()));
    }

    List<Port> all() {
        return List.of(frame, inputs, columns, hidden, history, keys);
    }
}
