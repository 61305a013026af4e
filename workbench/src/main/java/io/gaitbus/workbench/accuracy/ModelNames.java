package io.gaitbus.workbench.accuracy;

import io.gaitbus.workbench.evaluation.model.Contenders;
import java.util.Iterator;

/// The models that an option may name, for its description.
final class ModelNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Contenders.NAMES.iterator();
    }
}
