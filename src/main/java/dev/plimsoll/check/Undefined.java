package dev.plimsoll.check;

import dev.plimsoll.change.Place;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.Trouble;
import java.nio.file.Path;

/** What a service names and the project does not have: networks, volumes, secrets, configs, services, files of variables. */
final class Undefined implements Rule {

    @Override
    public String id() {
        return "undefined";
    }

    @Override
    public void look(Scene scene, Found found) {
        if (!scene.model().resolved()) {
            ComposeReader.troubles(scene.project()).forEach(each -> tell(each, found));
        }
    }

    private static void tell(Trouble trouble, Found found) {
        Path file = trouble.file();
        found.error(
                trouble.what(),
                "Compose refuses it.",
                trouble.fix(),
                file == null || trouble.line() == 0
                        ? null
                        : new Place(file, trouble.line(), Math.max(1, trouble.column())));
    }
}
