package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import java.util.List;
import java.util.Optional;

/** A field for what is written anew: at first nothing is in it, and it stands nowhere. */
interface NewPart extends EditPart {

    /** The one field. */
    Field field();

    @Override
    default List<Field> fields() {
        return List.of(field());
    }

    @Override
    default String written(Field which) {
        return "";
    }

    @Override
    default Optional<Written> where(Field which) {
        return Optional.empty();
    }
}
