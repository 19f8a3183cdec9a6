package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.form.Validation.Invalid;
import java.util.Optional;

/** What is to be said of a healthcheck whose test is empty. */
final class MissingTest {

    /** Of one that somebody asked for. */
    static final Validation ASKED_FOR = new Invalid("A test is missing: a command that ends with 0 when all is well.");

    /** Of one whose test was emptied. */
    private static final String LEFT_OUT = "Without a test there is no healthcheck.";

    private MissingTest() {}

    /** Whether it is the field for the test, and there is none. */
    static boolean isIn(Field field, String value) {
        return field.isAt(HealthcheckPart.KEY, "test") && value.isBlank();
    }

    /** What else is to be known of the field for the test, where nothing is wrong with it; empty for nothing. */
    static Optional<String> note(Field field, String value, Validation validation) {
        return isIn(field, value) && validation.equals(Rules.VALID) ? Optional.of(LEFT_OUT) : Optional.empty();
    }
}
