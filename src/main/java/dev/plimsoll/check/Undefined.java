package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.change.Fix.Step;
import dev.plimsoll.change.Place;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.Trouble;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service names and the project does not have: networks, volumes, secrets, configs, services, files of variables. */
final class Undefined implements Rule {

    @Override
    public String id() {
        return "undefined";
    }

    @Override
    public void look(Scene scene, Found found) {
        if (!scene.model().resolved()) {
            ComposeReader.troubles(scene.project()).forEach(each -> tell(scene, each, found));
        }
    }

    private static void tell(Scene scene, Trouble trouble, Found found) {
        Path file = trouble.file();
        found.error(
                trouble.what(),
                "Compose refuses it.",
                trouble.fix(),
                file == null || trouble.line() == 0
                        ? null
                        : new Place(file, trouble.line(), Math.max(1, trouble.column())),
                declared(scene, trouble));
    }

    /** A network or a volume needs no more than its name; one that is like another may be meant to be that. */
    private static @Nullable Fix declared(Scene scene, Trouble trouble) {
        Trouble.Undefined name = trouble.undefined();
        Path file = trouble.file();
        if (name == null || file == null || !scene.project().composeFiles().contains(file)) {
            return null;
        }
        boolean bare = name.section().equals("networks") || name.section().equals("volumes");
        List<String> known = name.section().equals("networks")
                ? scene.written().networks()
                : scene.written().volumes();
        boolean certain = bare
                && !name.name().contains("$")
                && Spelling.like(name.name(), known).isEmpty();
        return certain
                ? new Fix(
                        "Add " + name.name() + " under " + name.section() + ": at the top level",
                        List.of(new Step.Declared(name.service(), file, name.section(), name.name())))
                : null;
    }
}
