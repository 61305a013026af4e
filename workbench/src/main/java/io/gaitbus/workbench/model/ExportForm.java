package io.gaitbus.workbench.model;

import io.gaitbus.network.Model;
import io.gaitbus.network.ModelFile;
import io.gaitbus.transfer.export.OnnxExport;
import io.gaitbus.transfer.export.Origin;
import io.gaitbus.workbench.export.Fidelity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What a network is exported as.
enum ExportForm {
    /// ONNX, over windows of frames.
    ONNX("onnx"),
    /// ONNX, frame by frame.
    ONNX_STEP("onnx-step"),
    /// The project's own file.
    SAFETENSORS("safetensors");

    /// Of the frames it is checked on.
    private static final long SEED = 1;

    private final String word;

    ExportForm(String word) {
        this.word = word;
    }

    byte[] file(Model model, Origin origin) {
        return switch (this) {
            case ONNX -> OnnxExport.window(model, origin);
            case ONNX_STEP -> OnnxExport.step(model, origin);
            case SAFETENSORS -> ModelFile.write(model);
        };
    }

    /// How far a file in this form is from the network; empty for the form that services read themselves.
    Optional<Fidelity> fidelity(byte[] file, Model model) {
        return switch (this) {
            case ONNX -> Optional.of(Fidelity.ofWindow(file, model, SEED));
            case ONNX_STEP -> Optional.of(Fidelity.ofStep(file, model, SEED));
            case SAFETENSORS -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return word;
    }

    /// By its word.
    static final class Converter implements ITypeConverter<ExportForm> {

        @Override
        public ExportForm convert(String text) {
            List<ExportForm> forms = List.of(values());
            return Arrays.stream(values())
                    .filter(form -> form.word.equals(text))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("expected one of %s, but was '%s'".formatted(forms, text)));
        }
    }
}
