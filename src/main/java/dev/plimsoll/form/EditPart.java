package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Fields of a service that are read from the same place and changed together. */
interface EditPart {

    /** In the order of the form. */
    List<Field> fields();

    /** What the file says, in the notation of the file; empty where it says nothing. */
    String written(Field field);

    /** Where it says so; empty where it does not. */
    Optional<Written> where(Field field);

    /** What else is to be known, a sentence each. */
    default List<String> notes(Field field) {
        return List.of();
    }

    /** Whether what is in the other fields of the part asks for another value than the field has. */
    default Validation check(Field field, Values now) {
        return Rules.VALID;
    }

    /** What makes the file say what is in the form; empty where it says so. */
    List<ServiceEdit> edits(Values now);

    /**
     * What is in the form.
     *
     * @param values gives what is in a field by its id
     * @param changed whether that is not what the file says
     */
    record Values(UnaryOperator<String> values, Predicate<String> changed) {

        String of(Field field) {
            return values.apply(field.id());
        }

        boolean changed(Field field) {
            return changed.test(field.id());
        }
    }
}
