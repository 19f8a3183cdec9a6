package dev.plimsoll.change;

import java.util.List;

/** Puts a text into a list, or takes it out. */
final class ListEdit {

    private final ServiceHomes homes;
    private final List<String> keys;

    ListEdit(ServiceHomes homes, List<String> keys) {
        this.homes = homes;
        this.keys = keys;
    }

    void make(String item, boolean there) {
        List<ServiceHome> having = homes.having(keys).stream()
                .filter(each -> each.texts(keys).contains(item))
                .toList();
        if (there && having.isEmpty()) {
            homes.of(keys).append(keys, item);
        } else if (!there) {
            having.forEach(each -> each.removeItem(keys, each.texts(keys).indexOf(item)));
        }
    }
}
