package dev.plimsoll.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A made-up text that has what real ones have: several documents, anchors, aliases, merge keys, tabs, comments, any line ends. */
final class RichDocument {

    private final Random random;
    private final String[] lineEnds;
    private final List<String> lines = new ArrayList<>();
    private final List<String> scalars = new ArrayList<>();
    private final List<String> mappings = new ArrayList<>();
    private int step;
    private int listStep;
    private int names;

    RichDocument(Random random) {
        this.random = random;
        this.lineEnds = switch (random.nextInt(4)) {
            case 0 -> new String[] {"\r\n"};
            case 1 -> new String[] {"\r\n", "\n"};
            default -> new String[] {"\n"};
        };
    }

    String text() {
        int documents = chance(4) ? 2 + random.nextInt(2) : 1;
        for (int each = 0; each < documents; each++) {
            document(each > 0 || chance(5));
        }
        StringBuilder text = new StringBuilder(chance(6) ? "\uFEFF" : "");
        for (int each = 0; each < lines.size(); each++) {
            boolean open = each == lines.size() - 1 && chance(4);
            text.append(lines.get(each)).append(open ? "" : lineEnds[random.nextInt(lineEnds.length)]);
        }
        return text.toString();
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private void document(boolean marked) {
        scalars.clear();
        mappings.clear();
        step = 1 + random.nextInt(4);
        listStep = chance(2) ? 0 : step;
        if (marked) {
            lines.add("---" + trailing());
        }
        mapping(0, 3);
        if (marked && chance(3)) {
            lines.add("...");
        }
    }

    private void mapping(int indent, int depth) {
        int size = 1 + random.nextInt(3);
        int merge = !mappings.isEmpty() && chance(3) ? random.nextInt(size) : -1;
        for (int each = 0; each < size; each++) {
            between(indent);
            if (each == merge) {
                lines.add(" ".repeat(indent) + (chance(3) ? "!!merge " : "") + "<<: *" + any(mappings) + trailing());
            }
            entry(" ".repeat(indent), indent, depth);
        }
    }

    /** What may stand between two entries. */
    private void between(int indent) {
        switch (random.nextInt(8)) {
            case 0 -> lines.add(" ".repeat(indent) + "# about this");
            case 1 -> lines.add("");
            case 2 -> lines.add(" ".repeat(indent));
            default -> {}
        }
    }

    private void entry(String head, int indent, int depth) {
        String key = head + key();
        String anchor = chance(4) ? "a" + names++ : "";
        String behind = anchor.isEmpty() ? ":" : ": &" + anchor;
        switch (depth == 0 ? 9 : random.nextInt(9)) {
            case 0, 1, 2 -> {
                lines.add(key + behind + trailing());
                mapping(indent + step, depth - 1);
                known(anchor, mappings);
            }
            case 3, 4 -> {
                lines.add(key + behind + trailing());
                list(indent + listStep, depth - 1);
                known(anchor, scalars);
            }
            case 5 -> {
                lines.add(key + behind + " " + flow(2) + trailing());
                known(anchor, scalars);
            }
            case 6 -> lines.add(key + ": " + alias() + trailing());
            default -> {
                scalar(key + behind, indent);
                known(anchor, scalars);
            }
        }
    }

    private static void known(String anchor, List<String> names) {
        if (!anchor.isEmpty()) {
            names.add(anchor);
        }
    }

    private String key() {
        String name = "k" + names++;
        return switch (random.nextInt(12)) {
            case 0 -> "'" + name + "'";
            case 1 -> "\"" + name + "\"";
            case 2 -> "!!str " + name;
            default -> name;
        };
    }

    private String alias() {
        List<String> all = new ArrayList<>(scalars);
        all.addAll(mappings);
        return all.isEmpty() ? "none" : "*" + any(all);
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void list(int indent, int depth) {
        for (int each = random.nextInt(3); each >= 0; each--) {
            between(indent);
            String dash = " ".repeat(indent) + "-";
            switch (random.nextInt(6)) {
                case 0 -> lines.add(dash + " " + alias() + trailing());
                case 1 -> {
                    entry(dash + " ", indent + 2, 0);
                    entry(" ".repeat(indent + 2), indent + 2, Math.max(0, depth - 1));
                }
                case 2 -> lines.add(dash + " " + flow(1) + trailing());
                default -> scalar(dash, indent);
            }
        }
    }

    private void scalar(String head, int indent) {
        String gap = chance(8) && !head.strip().equals("-") ? "\t" : " ";
        switch (random.nextInt(8)) {
            case 0 -> lines.add(head + trailing().replace('\t', ' '));
            case 1 -> lines.add(head + gap + "'it''s'" + trailing());
            case 2 -> lines.add(head + gap + "\"a: #b \uD83D\uDE00\"" + trailing());
            case 3 -> {
                lines.add(head + (chance(2) ? " |-" : " >-"));
                lines.add(" ".repeat(indent + step) + "text # no comment");
                lines.add("");
                lines.add(" ".repeat(indent + step) + "more\tof it");
            }
            default -> lines.add(head + gap + "plain value" + trailing());
        }
    }

    private String flow(int depth) {
        boolean list = chance(2);
        String gap = chance(2) ? ", " : ",";
        List<String> children = new ArrayList<>();
        for (int each = random.nextInt(4); each > 0; each--) {
            String value = depth > 0 && chance(3) ? flow(depth - 1) : chance(5) ? alias() + " " : "v" + each;
            children.add(list ? value : "f" + names++ + ": " + value);
        }
        return (list ? "[" : "{") + String.join(gap, children) + (list ? "]" : "}");
    }

    private String trailing() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> " # why";
            case 2 -> "\t# why";
            case 3 -> "  ";
            default -> "";
        };
    }
}
