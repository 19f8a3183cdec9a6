package dev.plimsoll.check;

import dev.plimsoll.check.PrometheusFile.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A variable in a configuration: Prometheus takes {@code ${HOST}} as it stands. It fills variables into {@code external_labels} alone,
 * and groups of an expression into what relabels (prometheus, {@code config/config.go}). What Compose fills in, in a text of its own,
 * is filled in.
 */
final class VariableUnfilled implements Rule {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Za-z_]\\w*(:?[-?][^{}]*)?}");

    @Override
    public String id() {
        return "variable-unfilled";
    }

    @Override
    public void look(Scene scene, Found found) {
        for (PrometheusFile file : scene.prometheus()) {
            if (!file.written().fillsIn()) {
                file.texts(key -> key.equals("external_labels") || key.endsWith("relabel_configs"))
                        .forEach(each -> look(each, found));
            }
        }
    }

    private static void look(Text text, Found found) {
        Matcher variable = VARIABLE.matcher(text.value());
        if (variable.find()) {
            found.warning(
                    variable.group() + " is not filled in: Prometheus takes it as it stands.",
                    "Variables are filled in by Compose in its own files, and by Prometheus in external_labels alone.",
                    "Write the value, or make the file of a template before Prometheus starts.",
                    text.place());
        }
    }
}
