package io.gaitbus.workbench.demo;

/// How fast windows are sent.
enum Speed {
    /// Each window when its last sample is due.
    REAL_TIME("1", 3000),

    /// As fast as torque comes back.
    MAX("max", 128);

    private final String word;
    private final int mostFramesAhead;

    Speed(String word, int mostFramesAhead) {
        this.word = word;
        this.mostFramesAhead = mostFramesAhead;
    }

    /// How many frames may be sent ahead of the torque that has come back before the sender waits for it.
    int mostFramesAhead() {
        return mostFramesAhead;
    }

    /// As the command line has it.
    @Override
    public String toString() {
        return word;
    }
}
