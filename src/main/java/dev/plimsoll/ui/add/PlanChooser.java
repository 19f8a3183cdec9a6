package dev.plimsoll.ui.add;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a plan file. */
interface PlanChooser {

    /** One to use; empty where the person changed their mind. */
    Optional<Path> open();

    /** One to keep a plan in; empty where the person changed their mind. */
    Optional<Path> save();
}
