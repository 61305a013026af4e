package io.gaitbus.network;

/// Room for what is computed of some frames of some streams at once. Frames are rows, ordered by their
/// place in their run, then by stream, so that the frames which the lanes take at once stand together.
final class Workspace {

    final int streams;
    /// Of each stream.
    final int frames;

    /// The stream of each row, the frame's number, and its index in the batch.
    final StreamState[] states;

    final long[] numbers;
    final int[] indices;
    /// The row at which each step of the lanes begins; behind the last, the number of rows. [frames + 1]
    final int[] steps;

    /// Of each row, the features and first columns that a convolution sees; [rows][kernel · values]
    final Rows inputs;
    final Rows columns;
    final Rows first;
    final Rows second;
    final Rows fromInput;

    /// Of each lane, in the order of the streams; [streams · lanes][…]
    final Rows hidden;
    final Rows fromHidden;
    final Rows keysAndQueries;

    /// Of one lane.
    final Rows query;
    final Rows shares;
    final Rows attended;

    /// What the attention gathered of the lane read, and its hidden state; [rows][2 · units]
    final Rows gathered;
    final Rows dense;
    final Rows outputs;

    Workspace(Architecture sizes, int streams, int frames) {
        this.streams = streams;
        this.frames = frames;
        int rows = streams * frames;
        int lanes = streams * Architecture.LANES;
        int channels = Matrix.filled(sizes.first().channels());
        int units = Matrix.filled(sizes.recurrentUnits());
        states = new StreamState[rows];
        numbers = new long[rows];
        indices = new int[rows];
        steps = new int[frames + 1];
        inputs = new Rows(rows, sizes.first().kernel() * sizes.features());
        first = new Rows(rows, channels);
        columns = new Rows(rows, sizes.second().kernel() * channels);
        second = new Rows(rows, Matrix.filled(sizes.second().channels()));
        fromInput = new Rows(rows, 3 * units);
        hidden = new Rows(lanes, units);
        fromHidden = new Rows(lanes, 3 * units);
        keysAndQueries = new Rows(lanes, Matrix.filled(2 * sizes.attentionKeys()));
        query = new Rows(1, sizes.attentionKeys());
        shares = new Rows(1, Matrix.filled(sizes.attentionWindow()));
        attended = new Rows(1, units);
        gathered = new Rows(rows, 2 * units);
        dense = new Rows(rows, Matrix.filled(sizes.denseUnits()));
        outputs = new Rows(rows, Matrix.filled(Architecture.OUTPUTS));
        query.count = 1;
    }

    /// Fills the rows with some frames of a batch.
    ///
    /// @param run   the first of its runs to be taken
    /// @param frame the first frame of each run to be taken, counted from the run's own first
    void take(Batch batch, int run, int frame) {
        int rows = 0;
        int end = Math.min(run + streams, batch.runs);
        for (int step = 0; step < frames; step++) {
            steps[step] = rows;
            for (int i = run; i < end; i++) {
                if (frame + step < batch.lengths[i]) {
                    states[rows] = batch.states[i];
                    numbers[rows] = batch.firsts[i] + frame + step;
                    indices[rows] = batch.starts[i] + frame + step;
                    rows++;
                }
            }
        }
        steps[frames] = rows;
        inputs.count = rows;
        columns.count = rows;
        gathered.count = rows;
    }
}
