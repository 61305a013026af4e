package io.gaitbus.transfer.http;

/// What names of subjects, sessions and jobs may be: they become keys of the log and parts of addresses. As
/// ingest-service has it.
final class Ids {

    static final String PATTERN = "[A-Za-z0-9._-]{1,100}";
    static final String EXPECTED = "1 to 100 letters (a to z), digits, dots, dashes and underscores";

    private Ids() {}
}
