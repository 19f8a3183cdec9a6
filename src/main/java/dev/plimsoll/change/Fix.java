package dev.plimsoll.change;

import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a finding is put right, where nobody has to choose: a change of the files, to be planned and shown before it is written.
 *
 * @param words what it does, as on a button, such as {@code Publish web on port 8081}
 * @param steps what it changes, at least one; a step that is made already changes nothing
 */
public record Fix(String words, List<Step> steps) {

    /** A change of one place. */
    public sealed interface Step {
        /** A service of a compose file. */
        record InService(ServiceEdit edit) implements Step {}

        /**
         * Another file that a service reads.
         *
         * @param service its name
         * @param file absolute
         */
        record InFile(String service, Path file, Edit edit) implements Step {}

        /**
         * A text in a compose file that a service reads as a file.
         *
         * @param service its name
         * @param file the compose file, absolute
         * @param content where the text stands in it
         * @param edit of the text
         */
        record InText(String service, Path file, YamlPath content, Edit edit) implements Step {}

        /**
         * A name that a service uses, put into a top-level section without settings of its own.
         *
         * @param service that uses it
         * @param file the compose file it goes into, absolute
         * @param section such as {@code networks}
         */
        record Declared(String service, Path file, String section, String name) implements Step {}
    }

    /** Of edits of services. */
    public static Fix of(String words, ServiceEdit... edits) {
        return new Fix(words, Stream.of(edits).<Step>map(Step.InService::new).toList());
    }

    /** The services that it is about. */
    public List<String> services() {
        return steps.stream()
                .map(each -> switch (each) {
                    case Step.InService(ServiceEdit edit) -> edit.service();
                    case Step.InFile in -> in.service();
                    case Step.InText in -> in.service();
                    case Step.Declared declared -> declared.service();
                })
                .distinct()
                .toList();
    }
}
