package dev.plimsoll.form;

import dev.plimsoll.catalog.Accepted;
import dev.plimsoll.catalog.Choice;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.catalog.Syntax;
import dev.plimsoll.form.Validation.Invalid;
import dev.plimsoll.form.Validation.Valid;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a value can be used where it stands alone, and in words why not. */
final class Rules {

    static final Validation VALID = new Valid();

    /** The grammar of references (distribution/reference), without the limits of length. */
    private static final Pattern IMAGE =
            Pattern.compile("(?:(?:localhost|[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+|[A-Za-z0-9-]+(?=:))(?::\\d+)?/)?"
                    + "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*"
                    + "(?::\\w[\\w.-]{0,127})?(?:@[A-Za-z][\\w+.-]*:[0-9a-fA-F]{32,})?");
    /** Docker: container names. */
    private static final Pattern CONTAINER_NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");
    /** Docker refuses less. */
    private static final long LEAST_MEMORY = 6L * 1024 * 1024;

    private Rules() {}

    static Validation of(Field field, String value) {
        if (value.isBlank()) {
            return mayBeEmpty(field) && value.isEmpty() ? VALID : new Invalid("A value is missing here.");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return new Invalid("Only one line of plain characters can stand here.");
        }
        if (field.kind().hasSeveral()) {
            return SeveralRules.of(field, value);
        }
        // Compose fills variables in when it reads the file.
        Optional<String> plain = Variables.plain(value);
        boolean compose = field.inCompose();
        return plain.isEmpty() && compose ? VALID : single(field, compose ? plain.orElse(value) : value);
    }

    private static boolean mayBeEmpty(Field field) {
        return field.optional() || field.kind().hasSeveral();
    }

    private static Validation single(Field field, String value) {
        return first(kind(field, value), accepted(field.accepted(), value));
    }

    static Validation accepted(@Nullable Accepted accepted, String value) {
        return accepted == null || accepted.takes(value) ? VALID : new Invalid(accepted.words());
    }

    private static Validation kind(Field field, String value) {
        return switch (field.kind()) {
            case TEXT -> field.isAt("container_name") ? containerName(value) : VALID;
            case IMAGE -> image(value, field.defaultValue());
            case PORT -> port(value);
            case DURATION -> duration(value, field.syntax(), !field.isAt("healthcheck", "start_period"));
            case SIZE -> size(field, value);
            case CPUS -> cores(value);
            case COUNT -> count(value);
            case COMMAND, LIST, PAIRS -> VALID;
            case CHOICE -> choice(field, value);
            case FLAG -> value.equals("true") || value.equals("false") ? VALID : new Invalid("Write true or false.");
        };
    }

    static Validation port(String value) {
        return Amounts.port(value).isPresent() ? VALID : new Invalid("A port is a whole number from 1 to 65535.");
    }

    static Validation duration(String value, Syntax syntax, boolean aboveZero) {
        if (value.matches("\\d+") && !Amounts.isZero(value)) {
            return new Invalid("The unit is missing: write " + value + "s for seconds.");
        }
        if (!Amounts.isDuration(value, syntax)) {
            return new Invalid(
                    syntax == Syntax.PROMETHEUS
                            ? "Prometheus reads whole numbers with units here, the longest first, such as 30s, 12h or 1d12h."
                            : "A duration is a number with its unit, such as 30s, 1m30s or 2h.");
        }
        return aboveZero && Amounts.isZero(value) ? new Invalid("It must be longer than nothing.") : VALID;
    }

    private static Validation size(Field field, String value) {
        if (!Amounts.isSize(value, field.syntax())) {
            return new Invalid(
                    field.syntax() == Syntax.PROMETHEUS
                            ? "Prometheus reads a number with its unit here, such as 512MB or 5GB."
                            : "A size is a number with its unit, such as 512M or 1.5G.");
        }
        if (Amounts.isZero(value)) {
            return new Invalid(field.optional() ? "Leave it empty for none." : "It must be more than nothing.");
        }
        boolean tooLittle = field.isAt("limits", "memory")
                && Amounts.bytes(value).filter(bytes -> bytes < LEAST_MEMORY).isPresent();
        return tooLittle ? new Invalid("The engine gives no container less than 6M.") : VALID;
    }

    /** Of a limit of memory that stands alone. */
    static Validation memory(String value) {
        return Amounts.bytes(value)
                .map(bytes -> bytes < LEAST_MEMORY ? new Invalid("The engine gives no container less than 6M.") : VALID)
                .orElse(new Invalid("A size is a number with its unit, such as 512M or 1.5G."));
    }

    private static Validation cores(String value) {
        Optional<BigDecimal> cores = Amounts.cores(value);
        if (cores.isEmpty()) {
            String wish = value.replace(',', '.');
            return new Invalid("A number of cores is such as 0.5 or 2"
                    + (Amounts.cores(wish).isPresent() ? ": write " + wish + "." : "."));
        }
        return cores.get().signum() == 0 ? new Invalid("Leave it empty for no limit.") : VALID;
    }

    static Validation count(String value) {
        return Amounts.whole(value).filter(count -> count > 0).isPresent()
                ? VALID
                : new Invalid("A whole number from 1 belongs here.");
    }

    private static Validation image(String value, String example) {
        if (IMAGE.matcher(value).matches()) {
            return VALID;
        }
        boolean capitals = !value.equals(value.toLowerCase(Locale.ROOT));
        return new Invalid("An image is a repository and a tag, such as " + example
                + (capitals ? "; the repository has no capital letters." : "."));
    }

    private static Validation containerName(String value) {
        return CONTAINER_NAME.matcher(value).matches()
                ? VALID
                : new Invalid("A container's name has at least two letters, digits, dots, hyphens or underscores,"
                        + " and begins with a letter or digit.");
    }

    private static Validation choice(Field field, String value) {
        Accepted accepted = field.accepted();
        boolean fits = field.choices().stream().anyMatch(each -> each.value().equals(value))
                || (accepted != null && accepted.takes(value));
        String words = "One of these belongs here: "
                + field.choices().stream().map(Choice::value).collect(Collectors.joining(", ")) + ".";
        return fits ? VALID : new Invalid(accepted == null ? words : accepted.words());
    }

    /** Whether the field's kind is one whose value others can be in the way of. */
    static boolean isPort(Field field) {
        return field.kind() == FieldKind.PORT;
    }

    /** The first that says no. */
    static Validation first(Validation... all) {
        for (Validation each : all) {
            if (each instanceof Invalid) {
                return each;
            }
        }
        return VALID;
    }
}
