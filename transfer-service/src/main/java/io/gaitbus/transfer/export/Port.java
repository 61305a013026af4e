package io.gaitbus.transfer.export;

import java.util.List;

/// An input or output of a graph. Before its own dimensions stands that of the batch, which is free.
///
/// @param name    unique within its graph
/// @param about   what it is, with unit and shape
/// @param element what its numbers are
/// @param sizes   its dimensions behind the batch
record Port(String name, String about, Element element, List<Integer> sizes) {

    enum Element {
        FLOAT,
        INTEGER
    }

    Port {
        sizes = List.copyOf(sizes);
    }

    static Port floats(String name, String about, Integer... sizes) {
        return new Port(name, about, Element.FLOAT, List.of(sizes));
    }

    static Port integer(String name, String about) {
        return new Port(name, about, Element.INTEGER, List.of());
    }

    /// The same port under another name, for a state as it leaves a step.
    Port next() {
        return new Port(StepGraph.NEXT + name, about + "; for the next frame", element, sizes);
    }
}
