package io.gaitbus.workbench.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is known of a subject beside the recording: `subject.yaml` in its folder or in one of the two above, or the
/// card that the project has for a public data set, found by the folder's name.
///
/// @param subject   subject id
/// @param mass      body mass, kg
/// @param height    m
/// @param legLength greater trochanter to the floor, m
/// @param origin    where that stands
record SubjectCard(
        String subject, OptionalDouble mass, OptionalDouble height, OptionalDouble legLength, String origin) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).registerModule(new Jdk8Module());
    private static final int FOLDERS = 3;

    /// The card as it is written.
    record Content(
            Optional<String> subject,
            OptionalDouble mass,
            OptionalDouble height,
            OptionalDouble legLength,
            Optional<String> source,
            Optional<String> licence) {}

    /// The card of the subject whose recording lies in a place, where there is one.
    static Optional<SubjectCard> of(Path place) {
        List<Path> folders = folders(place);
        for (Path folder : folders) {
            Path file = folder.resolve("subject.yaml");
            if (Files.isRegularFile(file)) {
                return Optional.of(read(file, folder.getFileName().toString()));
            }
        }
        return folders.stream()
                .map(folder -> shipped(folder.getFileName().toString()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Path> folders(Path place) {
        Path absolute = place.toAbsolutePath().normalize();
        Optional<Path> next = Files.isDirectory(absolute) ? Optional.of(absolute) : parent(absolute);
        List<Path> folders = new ArrayList<>();
        while (next.isPresent() && next.get().getFileName() != null && folders.size() < FOLDERS) {
            folders.add(next.get());
            next = parent(next.get());
        }
        return folders;
    }

    private static Optional<Path> parent(Path path) {
        return Optional.ofNullable(path.getParent());
    }

    private static SubjectCard read(Path file, String folder) {
        try {
            return parsed(Files.readString(file), folder, file.toString());
        } catch (IOException e) {
            throw new UnusableRecording("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Optional<SubjectCard> shipped(String name) {
        String resource = "/deploy/subjects/%s.yaml".formatted(name);
        try (InputStream file = SubjectCard.class.getResourceAsStream(resource)) {
            if (file == null) {
                return Optional.empty();
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(parsed(text, name, resource.substring(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("the card " + resource, e);
        }
    }

    static SubjectCard parsed(String yaml, String name, String origin) {
        try {
            Content content = YAML.readValue(yaml, Content.class);
            return new SubjectCard(
                    content.subject().orElse(name), content.mass(), content.height(), content.legLength(), origin);
        } catch (JsonProcessingException e) {
            throw new UnusableRecording(
                    "%s is no subject card, which holds `mass` in kg and, if known, `height` and `legLength` in m: %s"
                            .formatted(origin, e.getOriginalMessage()),
                    e);
        }
    }
}
