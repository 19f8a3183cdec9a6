package dev.plimsoll.change;

import dev.plimsoll.yaml.YamlNode.ScalarNode;
import java.util.List;

/** Changes the tag of an image. */
final class ImageEdit {

    private static final List<String> KEYS = List.of("image");

    private final ServiceHomes homes;

    ImageEdit(ServiceHomes homes) {
        this.homes = homes;
    }

    void tag(String tag) {
        ServiceHome home = homes.of(KEYS);
        if (home.node(KEYS).orElse(null) instanceof ScalarNode image && !image.isNull()) {
            home.set(KEYS, withTag(image.value(), tag));
        } else {
            home.refuse(
                    List.of(),
                    homes.service() + " has no image whose tag could be set.",
                    "It is built, or the image is named in a file that it extends.",
                    "Give it an image first.");
        }
    }

    /** A name with another tag; a colon before the last slash parts a registry from its port, one in braces a variable. */
    static String withTag(String image, String tag) {
        int depth = 0;
        int end = image.length();
        for (int each = 0; each < image.length() && end == image.length(); each++) {
            char next = image.charAt(each);
            depth += next == '{' ? 1 : next == '}' ? -1 : 0;
            boolean colon = next == ':' && image.indexOf('/', each) < 0;
            if (depth == 0 && (colon || next == '@')) {
                end = each;
            }
        }
        return image.substring(0, end) + ":" + tag;
    }
}
