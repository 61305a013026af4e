package io.gaitbus.ingest.session;

import java.util.List;

/// What a subject may be called.
public final class SubjectRules {

    /// Key of the model of every subject without one of its own: a person of this name would share it with everyone,
    /// and one fitted to that person would be everyone's.
    static final String POPULATION = "population";

    private SubjectRules() {}

    /// What is wrong with the name of a subject.
    ///
    /// @param field where it stands in the input
    public static List<Violation> violations(String field, String subject) {
        if (!subject.equals(POPULATION)) {
            return List.of();
        }
        String expected = "another name: %s stands for all subjects without a model of their own".formatted(POPULATION);
        return List.of(new Violation(field, subject, expected));
    }
}
