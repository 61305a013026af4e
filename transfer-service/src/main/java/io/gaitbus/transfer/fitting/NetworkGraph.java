package io.gaitbus.transfer.fitting;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.gaitbus.network.Architecture;
import io.gaitbus.network.Parameter;

/// The network over whole sequences, for training: the same as `TorqueNetwork` computes frame by frame.
///
/// A sequence is as long as the network's memory and holds one life of a lane: its first column is the one at which the
/// lane starts anew, and it is read at the ages from half a period on, as when served. So nothing is learned that is
/// not served, and no frame of a sequence is computed twice.
final class NetworkGraph {

    /// Added to the score of a hidden state outside the attention's window: its share becomes exactly 0.
    private static final float OUTSIDE = -1e9f;

    private final Architecture sizes;
    private final WeightLayout layout;
    /// 0 within the window, else [#OUTSIDE]; [1][outputs][period]
    private final NDArray band;
    /// √keys. Held here, as every constant of a graph must be: the library frees the one it makes of a bare number
    /// before the gradient is taken from it.
    private final NDArray keyScale;

    /// @param scope frees what the graph holds
    NetworkGraph(NDManager scope, Architecture sizes) {
        this.sizes = sizes;
        this.layout = new WeightLayout(sizes);
        this.band = scope.create(band(sizes), new Shape(1, outputs(sizes), sizes.period()));
        this.keyScale = scope.create((float) Math.sqrt(sizes.attentionKeys()));
    }

    /// Frames of a sequence that are read: the last half period.
    static int outputs(Architecture sizes) {
        return sizes.period() / 2;
    }

    WeightLayout layout() {
        return layout;
    }

    /// What the network says of the last half period of each sequence.
    ///
    /// @param weights  [weights]
    /// @param features standardised, [sequences][features][memory]
    /// @return standardised torque and the logarithm of its deviation, [sequences][period / 2][2]
    NDArray outputs(NDArray weights, NDArray features) {
        return estimates(weights, hidden(weights, columns(weights, features)));
    }

    /// @return columns of the second convolution, [sequences][period][channels]
    private NDArray columns(NDArray weights, NDArray features) {
        NDArray frames = features.transpose(0, 2, 1);
        NDArray first = convolved(weights, frames, Parameter.FIRST_WEIGHT, Parameter.FIRST_BIAS);
        return convolved(weights, first, Parameter.SECOND_WEIGHT, Parameter.SECOND_BIAS);
    }

    /// A convolution as one product of matrices. Not the library's own (oneDNN 3.7.1 of PyTorch
    /// 2.7.1, on processors with AVX): where channels fill a block of 8 or 16 in part, it is wrong for
    /// all but the first of several sequences, by as much as the sums themselves, and at times no
    /// number at all.
    ///
    /// @param frames [sequences][frames][channels]
    /// @return [sequences][frames − kernel + 1][outputs]
    private NDArray convolved(NDArray weights, NDArray frames, Parameter weight, Parameter bias) {
        NDArray kernel = layout.view(weights, weight);
        long taps = kernel.getShape().get(2);
        long columns = frames.getShape().get(1) - taps + 1;
        NDList shifted = new NDList();
        for (long tap = 0; tap < taps; tap++) {
            shifted.add(frames.get(":, {}:{}", tap, tap + columns));
        }
        long inputs = taps * frames.getShape().get(2);
        NDArray matrix =
                kernel.transpose(2, 1, 0).reshape(inputs, kernel.getShape().get(0));
        return NDArrays.concat(shifted, -1)
                .matMul(matrix)
                .add(layout.view(weights, bias))
                .getNDArrayInternal()
                .relu();
    }

    /// @return hidden states of the lane, [sequences][period][units]
    private NDArray hidden(NDArray weights, NDArray columns) {
        NDManager scope = columns.getManager();
        NDArray start = scope.zeros(new Shape(1, columns.getShape().get(0), sizes.recurrentUnits()));
        NDList parameters = new NDList(
                layout.view(weights, Parameter.INPUT_WEIGHT),
                layout.view(weights, Parameter.HIDDEN_WEIGHT),
                layout.view(weights, Parameter.INPUT_BIAS),
                layout.view(weights, Parameter.HIDDEN_BIAS));
        return columns.getNDArrayInternal()
                .gru(columns, start, parameters, true, 1, 0, true, false, true)
                .get(0);
    }

    private NDArray estimates(NDArray weights, NDArray hidden) {
        NDArray read = hidden.get(":, {}:", sizes.period() - outputs(sizes));
        NDArray keys = product(hidden, layout.view(weights, Parameter.KEY_WEIGHT));
        NDArray queries = product(read, layout.view(weights, Parameter.QUERY_WEIGHT));
        NDArray scores = queries.matMul(keys.transpose(0, 2, 1)).div(keyScale);
        NDArray gathered = scores.add(band).softmax(-1).matMul(hidden);
        NDArray dense = product(gathered.concat(read, -1), layout.view(weights, Parameter.DENSE_WEIGHT))
                .add(layout.view(weights, Parameter.DENSE_BIAS))
                .getNDArrayInternal()
                .relu();
        return product(dense, layout.view(weights, Parameter.HEAD_WEIGHT))
                .add(layout.view(weights, Parameter.HEAD_BIAS));
    }

    /// @param matrix [outputs][inputs]
    private static NDArray product(NDArray rows, NDArray matrix) {
        return rows.matMul(matrix.transpose());
    }

    private static float[] band(Architecture sizes) {
        int outputs = outputs(sizes);
        float[] band = new float[outputs * sizes.period()];
        for (int row = 0; row < outputs; row++) {
            int age = sizes.period() - outputs + row;
            for (int column = 0; column < sizes.period(); column++) {
                boolean seen = column <= age && column > age - sizes.attentionWindow();
                band[row * sizes.period() + column] = seen ? 0 : OUTSIDE;
            }
        }
        return band;
    }
}
