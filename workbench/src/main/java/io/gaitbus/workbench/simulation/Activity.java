package io.gaitbus.workbench.simulation;

/// What a simulated subject can be asked to do.
public enum Activity {
    /// On a treadmill, near 0.95 m/s.
    WALKING_SLOW("walking-slow"),
    /// On a treadmill, near 1.25 m/s.
    WALKING("walking"),
    /// On a treadmill, near 1.65 m/s.
    WALKING_FAST("walking-fast"),
    /// On a treadmill, near 2.5 m/s.
    RUNNING("running"),
    /// Down to about 95° of knee flexion and up again.
    SQUAT("squat"),
    /// From a chair and back, without the arms.
    SIT_TO_STAND("sit-to-stand"),
    /// Seated on a dynamometer at 60°/s: extension with near full effort, the way back pulled lightly.
    ISOKINETIC_EXTENSION("isokinetic-extension");

    private final String word;

    Activity(String word) {
        this.word = word;
    }

    /// The activity in one word, as recordings have it.
    public String word() {
        return word;
    }
}
