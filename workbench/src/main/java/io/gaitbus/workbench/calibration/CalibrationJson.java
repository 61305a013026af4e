package io.gaitbus.workbench.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.transfer.fitting.Score;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The result for programs. Keys are never renamed; `rmse` and what is like it are over body mass, N·m/kg, those
/// that end in `Nm` are not.
final class CalibrationJson {

    private CalibrationJson() {}

    static JsonNode of(CalibrationResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        putFigures(json, result);
        json.put("cpuSeconds", result.cpuSeconds())
                .put("evaluations", result.fitted().evaluations());
        result.fitted().onBounds().forEach(json.putArray("onBounds")::add);
        result.fitted().moved().forEach(json.putArray("moved")::add);
        putSplit(json, result);
        putOptions(json, result.plan());
        putParameters(json.putObject("parameters"), result.fitted().parameters());
        putParameters(json.putObject("base"), result.plan().base());
        return json;
    }

    private static void putFigures(ObjectNode json, CalibrationResult result) {
        double mass = result.mass();
        put(json, "rmse", result, scores -> scores.fitted().rmse());
        put(json, "rmseNm", result, scores -> mass * scores.fitted().rmse());
        put(json, "r2", result, scores -> scores.fitted().r2());
        put(json, "rmseBase", result, scores -> scores.base().rmse());
        put(json, "rmseBaseNm", result, scores -> mass * scores.base().rmse());
        put(json, "r2Base", result, scores -> scores.base().r2());
        put(json, "rmseConstant", result, scores -> scores.constant().rmse());
        put(json, "rmseConstantNm", result, scores -> mass * scores.constant().rmse());
        put(json, "r2Constant", result, scores -> scores.constant().r2());
    }

    private static void put(
            ObjectNode json, String key, CalibrationResult result, ToDoubleFunction<PartScores> figure) {
        ObjectNode figures = json.putObject(key);
        figures.put("fit", figure.applyAsDouble(result.fit()));
        result.tests().forEach(test -> figures.withArray("test").add(figure.applyAsDouble(test)));
    }

    private static void putSplit(ObjectNode json, CalibrationResult result) {
        ObjectNode split = json.putObject("split");
        putPart(split.putObject("fit"), result.fit().part(), result.fit().fitted());
        result.tests().forEach(test -> putPart(split.withArray("test").addObject(), test.part(), test.fitted()));
    }

    private static void putPart(ObjectNode json, Part part, Score score) {
        json.put("recording", part.recording())
                .put("from", part.seconds().from())
                .put("to", part.seconds().to())
                .put("frames", score.frames());
    }

    private static void putOptions(ObjectNode json, CalibrationPlan plan) {
        json.put("reference", plan.filtered())
                .put("seed", plan.options().seed())
                .put("delayFitted", plan.options().fitDelay())
                .put("fibreLengthPenalty", plan.options().fibreLengthPenalty())
                .put("prior", plan.options().prior())
                .put("starts", plan.options().starts())
                .put("mass", plan.base().anatomy().mass());
    }

    private static void putParameters(ObjectNode json, MuscleParameters parameters) {
        json.put("delay", parameters.delay())
                .put("tendon", parameters.tendon().name().toLowerCase(Locale.ROOT))
                .put("curves", parameters.curves().name());
        parameters
                .muscles()
                .forEach(muscle -> putMuscle(json.withArray("muscles").addObject(), muscle));
    }

    private static void putMuscle(ObjectNode json, Muscle muscle) {
        json.put("muscle", muscle.unit().name())
                .put("strength", muscle.strength())
                .put("maxIsometricForce", muscle.unit().maxIsometricForce())
                .put("optimalFibreLength", muscle.unit().optimalFibreLength())
                .put("tendonSlackLength", muscle.unit().tendonSlackLength())
                .put("optimalPennation", muscle.unit().optimalPennation())
                .put("c1", muscle.dynamics().c1())
                .put("c2", muscle.dynamics().c2())
                .put("shape", muscle.dynamics().shape());
    }
}
