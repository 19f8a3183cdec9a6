package dev.plimsoll.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Takes out of a service, as Compose resolves it, what an edit is about; what is left has to be the same before and after. */
interface Less {

    void from(ObjectNode service);

    /** The value at the end of those keys, and what is empty then. */
    static Less keys(String... keys) {
        return service -> take(service, Arrays.asList(keys));
    }

    /** The items of a list for which that holds. */
    static Less items(String key, Predicate<JsonNode> which) {
        return service -> {
            if (service.get(key) instanceof ArrayNode list) {
                List<JsonNode> left = new ArrayList<>();
                list.forEach(each -> {
                    if (!which.test(each)) {
                        left.add(each);
                    }
                });
                list.removeAll().addAll(left);
            }
            prune(service, key);
        };
    }

    default Less and(Less other) {
        return service -> {
            from(service);
            other.from(service);
        };
    }

    private static void take(ObjectNode from, List<String> keys) {
        if (keys.size() == 1) {
            from.remove(keys.getFirst());
        } else if (from.get(keys.getFirst()) instanceof ObjectNode inner) {
            take(inner, keys.subList(1, keys.size()));
        }
        prune(from, keys.getFirst());
    }

    /** What has nothing but empty things in it says no more than what is not there. */
    private static void prune(ObjectNode from, String key) {
        if (from.has(key) && isEmpty(from.path(key))) {
            from.remove(key);
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.valueStream().allMatch(Less::isEmpty);
    }
}
