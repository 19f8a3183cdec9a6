package dev.plimsoll.change;

import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sets flags of a command, which is a list or a text. */
final class FlagEdit {

    private static final List<String> KEYS = List.of("command");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "/bin/sh", "/bin/bash", "/bin/ash");

    /** A text of words that no shell and no reader takes for more than words. */
    private static final Pattern WORDS = Pattern.compile("[^'\"\\\\|&;<>()`]*");

    private final ServiceHomes homes;

    FlagEdit(ServiceHomes homes) {
        this.homes = homes;
    }

    void make(String flag, @Nullable String value) {
        ServiceHome home = homes.of(KEYS);
        YamlNode command = home.node(KEYS).orElse(null);
        String wanted = value == null || value.isEmpty() ? flag : flag + "=" + value;
        switch (command) {
            case SequenceNode _
            when shell(home.texts(KEYS)) -> refuse(home, "It runs a shell, whose words are a program.");
            case SequenceNode _ -> list(home, flag, value, wanted);
            case ScalarNode scalar when !scalar.isNull() -> text(home, scalar, flag, value, wanted);
            case null -> first(home, value, wanted);
            case ScalarNode _ -> first(home, value, wanted);
            default -> refuse(home, "It is neither a list nor a text.");
        }
    }

    private static boolean shell(List<String> words) {
        return words.size() > 1
                && SHELLS.contains(words.getFirst())
                && words.get(1).startsWith("-");
    }

    private void refuse(ServiceHome home, String why) {
        home.refuse(KEYS, "The command of " + homes.service() + " cannot be edited safely.", why, "Change it by hand.");
    }

    private static int index(List<String> words, String flag) {
        for (int each = 0; each < words.size(); each++) {
            if (words.get(each).equals(flag) || words.get(each).startsWith(flag + "=")) {
                return each;
            }
        }
        return -1;
    }

    /** Whether the value of a flag stands in the next word. */
    private static boolean apart(List<String> words, int index, String flag) {
        return words.get(index).equals(flag)
                && index + 1 < words.size()
                && !words.get(index + 1).startsWith("-");
    }

    private static void list(ServiceHome home, String flag, @Nullable String value, String wanted) {
        List<String> words = home.texts(KEYS);
        int index = index(words, flag);
        if (index < 0) {
            if (value != null) {
                home.append(KEYS, wanted);
            }
            return;
        }
        boolean apart = apart(words, index, flag);
        if (value == null) {
            if (apart) {
                home.removeItem(KEYS, index + 1);
            }
            home.removeItem(KEYS, index);
        } else {
            boolean next = apart && !value.isEmpty();
            set(home, words, next ? index + 1 : index, next ? value : wanted);
        }
    }

    private static void set(ServiceHome home, List<String> words, int index, String wanted) {
        if (!words.get(index).equals(wanted)) {
            home.edit(new Edit.Set(home.own(KEYS).then(index), wanted));
        }
    }

    private void text(ServiceHome home, ScalarNode scalar, String flag, @Nullable String value, String wanted) {
        List<String> words = Arrays.stream(scalar.value().strip().split("\\s+")).toList();
        if (!WORDS.matcher(scalar.value()).matches() || shell(words)) {
            refuse(home, "It is a text with quotes or signs of a shell in it.");
            return;
        }
        int index = index(words, flag);
        if (index < 0) {
            if (value != null) {
                append(home, scalar, words.getLast(), wanted);
            }
            return;
        }
        boolean apart = apart(words, index, flag);
        String before = apart ? flag + " " + words.get(index + 1) : words.get(index);
        String now = apart && value != null && !value.isEmpty() ? flag + " " + value : wanted;
        reword(home, before, value == null ? "" : now);
    }

    private static void append(ServiceHome home, ScalarNode scalar, String last, String wanted) {
        String gap = scalar.value().contains("\n") ? "\n" : " ";
        reword(home, last, last + gap + wanted);
    }

    private static void reword(ServiceHome home, String before, String now) {
        if (!before.equals(now)) {
            home.edit(new Edit.Reword(home.own(KEYS), before, now));
        }
    }

    private void first(ServiceHome home, @Nullable String value, String wanted) {
        if (value == null) {
            return;
        }
        Service service = homes.planning().model().service(homes.service()).orElse(null);
        if (service != null && !service.command().isEmpty()) {
            refuse(home, "It comes from a file that the service extends or that the project includes.");
            return;
        }
        home.append(KEYS, wanted);
        homes.findings()
                .warning(
                        homes.service() + " no longer runs the command of its image.",
                        "A command in the compose file takes the place of all that the image says.",
                        "Add the flags that the image had, if it needs them.");
    }
}
