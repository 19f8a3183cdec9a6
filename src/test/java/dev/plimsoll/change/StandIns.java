package dev.plimsoll.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a compose file uses and does not have: things that another file of its project defines, and variables. */
final class StandIns {

    /** The file that defines the things. */
    static final String FILE = "stand-ins.json";

    /** Can be a port, a name and a size. */
    private static final String VALUE = "11";

    /** Can be the beginning of a path. */
    private static final String FOLDER = "./11";

    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\$|\\$\\{([A-Za-z_]\\w*)(?::?([-?+])([^{}]*))?\\}|\\$([A-Za-z_]\\w*)");
    private static final Pattern SETTING = Pattern.compile("(?m)^\\s*(?:export\\s+)?([A-Za-z_]\\w*)\\s*=[ \\t]*\\S.*$");

    private final Map<String, Set<String>> defined = new TreeMap<>();
    private final ObjectNode missing = new ObjectMapper().createObjectNode();
    private final Map<String, String> variables = new TreeMap<>();
    private final String settings;

    private StandIns(String settings) {
        this.settings = settings;
    }

    static StandIns of(String text, Surroundings beside) {
        StandIns made = new StandIns(beside.sibling(".env").orElse(""));
        List<String> all = new ArrayList<>(List.of(text));
        all.addAll(beside.composeFiles());
        all.forEach(each -> documents(each).forEach(made::define));
        all.forEach(each -> documents(each).forEach(made::look));
        all.forEach(made::variables);
        return made;
    }

    /** With the defaults that stand in it, and stand-ins for what has none. */
    static String filled(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            boolean byDefault = "-".equals(found.group(2));
            boolean path = found.start() == 0 && text.startsWith("/", found.end());
            String value = path ? FOLDER : VALUE;
            return found.group().equals("$$") ? "\\$" : Matcher.quoteReplacement(byDefault ? found.group(3) : value);
        });
    }

    /** What the project's own {@code .env} says. */
    String own() {
        return settings;
    }

    /** Whether anything is missing but values of variables. */
    boolean hasThings() {
        return !missing.isEmpty();
    }

    /** A compose file with the things. */
    String things() {
        return missing.toString();
    }

    /** The variables, those of the project first. */
    String settings() {
        StringBuilder all = new StringBuilder(settings).append('\n');
        variables.forEach(
                (name, value) -> all.append(name).append('=').append(value).append('\n'));
        return all.toString();
    }

    private static List<YamlNode> documents(String text) {
        return YamlFile.read(text) instanceof ReadResult.Read read ? read.file().documents() : List.of();
    }

    private void define(YamlNode document) {
        for (String section : List.of("services", "networks", "volumes", "secrets", "configs")) {
            defined.computeIfAbsent(section, each -> new TreeSet<>()).addAll(Nodes.keys(Nodes.at(document, section)));
        }
    }

    private void variables(String text) {
        Set<String> set = new TreeSet<>();
        SETTING.matcher(settings).results().forEach(each -> set.add(each.group(1)));
        VARIABLE.matcher(text).results().forEach(found -> {
            String name = found.group(1) == null ? found.group(4) : found.group(1);
            boolean byDefault = "-".equals(found.group(2)) && !found.group(3).isBlank();
            if (name != null && !byDefault && !set.contains(name)) {
                boolean path = found.end() < text.length() && "/\\".indexOf(text.charAt(found.end())) >= 0;
                variables.merge(name, path && startsValue(text, found.start()) ? FOLDER : VALUE, (one, other) -> one);
            }
        });
    }

    private static boolean startsValue(String text, int offset) {
        return offset == 0 || " \t\"'[".indexOf(text.charAt(offset - 1)) >= 0;
    }

    private void look(YamlNode document) {
        YamlNode services = Nodes.at(document, "services");
        for (String name : Nodes.keys(services)) {
            service(name, Nodes.at(services, name));
        }
    }

    private void service(String name, @Nullable YamlNode service) {
        boolean whole = List.of("image", "build", "extends", "provider").stream()
                .anyMatch(each -> Nodes.at(service, each) != null);
        if (!whole) {
            miss("services", name).put("image", "stand-in");
        }
        others(service).stream().filter(each -> isMissing("services", each)).forEach(each -> miss("services", each)
                .put("image", "stand-in"));
        use("networks", Nodes.names(Nodes.at(service, "networks"), ""));
        use("volumes", volumes(service));
        Nodes.names(Nodes.at(service, "secrets"), "source").stream()
                .filter(each -> isMissing("secrets", each))
                .forEach(each -> miss("secrets", each).put("environment", "HOME"));
        Nodes.names(Nodes.at(service, "configs"), "source").stream()
                .filter(each -> isMissing("configs", each))
                .forEach(each -> miss("configs", each).put("content", "a stand-in"));
    }

    private void use(String section, List<String> names) {
        names.stream().filter(each -> isMissing(section, each)).forEach(each -> miss(section, each));
    }

    private boolean isMissing(String section, String name) {
        return !name.isBlank()
                && !name.equals("default")
                && !defined.getOrDefault(section, Set.of()).contains(name);
    }

    private ObjectNode miss(String section, String name) {
        return missing.withObjectProperty(section).withObjectProperty(filled(name));
    }

    /** The services that one names. */
    private static Set<String> others(@Nullable YamlNode service) {
        Set<String> all = new LinkedHashSet<>(Nodes.names(Nodes.at(service, "depends_on"), ""));
        for (String key : List.of("links", "volumes_from")) {
            Nodes.texts(Nodes.at(service, key)).stream()
                    .filter(each -> !each.startsWith("container:"))
                    .forEach(each -> all.add(each.replaceFirst(":.*", "")));
        }
        for (String key : List.of("network_mode", "ipc", "pid")) {
            Nodes.texts(Nodes.at(service, key)).stream()
                    .filter(each -> each.startsWith("service:"))
                    .forEach(each -> all.add(each.substring("service:".length())));
        }
        return all;
    }

    private static List<String> volumes(@Nullable YamlNode service) {
        List<String> names = new ArrayList<>();
        for (YamlNode each : Nodes.items(Nodes.at(service, "volumes"))) {
            boolean named = Nodes.texts(Nodes.at(each, "type")).contains("volume");
            Nodes.texts(each).stream()
                    .map(StandIns::filled)
                    .filter(text -> text.matches("[\\w-][\\w.-]+:.*"))
                    .forEach(text -> names.add(text.replaceFirst(":.*", "")));
            names.addAll(named ? Nodes.texts(Nodes.at(each, "source")) : List.of());
        }
        return names;
    }
}
