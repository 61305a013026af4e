package io.gaitbus.gait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.gaitbus.message.ActivePair;
import io.gaitbus.message.Calibration;
import io.gaitbus.message.CalibrationRequest;
import io.gaitbus.message.JobCheckpoint;
import io.gaitbus.message.JobProgress;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.ReferenceTorque;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.message.Session;
import io.gaitbus.message.Subject;
import io.gaitbus.message.TorqueWindow;
import io.gaitbus.message.TrainingRequest;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidatorBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaHistoryTest {

    static Stream<Class<? extends SpecificRecord>> messages() {
        return Stream.of(
                ActivePair.class,
                Calibration.class,
                CalibrationRequest.class,
                JobCheckpoint.class,
                JobProgress.class,
                ModelVersion.class,
                MuscleWindow.class,
                ReferenceTorque.class,
                SensorWindow.class,
                Session.class,
                Subject.class,
                TorqueWindow.class,
                TrainingRequest.class);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void every_released_schema_is_read_with_todays_and_todays_with_it(Class<? extends SpecificRecord> type) {
        List<Schema> released = SchemaHistory.of(type);
        assertThat(released).isNotEmpty();
        Schema today = SpecificData.get().getSchema(type);
        assertThatCode(() -> new SchemaValidatorBuilder()
                        .mutualReadStrategy()
                        .validateAll()
                        .validate(today, released))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void every_field_says_what_it_means(Class<? extends SpecificRecord> type) {
        assertThat(SpecificData.get().getSchema(type).getFields())
                .allSatisfy(field -> assertThat(field.doc()).isNotBlank());
    }
}
