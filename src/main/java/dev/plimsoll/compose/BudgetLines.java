package dev.plimsoll.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines of a budget comment by a label and an amount, and writes new amounts into them. */
final class BudgetLines {

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\uFEFF?[ \\t]*#([^\\r\\n]*)");
    private static final Pattern SERVICES = Pattern.compile("(?m)^\\uFEFF?[ \\t]*[\"']?services[\"']?[ \\t]*:");
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\w.,])(\\d+(?:[.,]\\d+)?)([ \\t]*(?:[KMGTkmgt](?:i?[Bb])?|[Bb]ytes))(?![\\w/])");
    private static final int LONGEST = 300;

    private BudgetLines() {}

    /** The amounts of the comments above {@code services}; each kind once, in the order of the text. */
    static List<BudgetAmount> amounts(String text) {
        Map<BudgetAmount.Kind, BudgetAmount> found = new EnumMap<>(BudgetAmount.Kind.class);
        List<BudgetAmount.Kind> twice = new ArrayList<>();
        Matcher services = SERVICES.matcher(text);
        Matcher comment = COMMENT.matcher(text).region(0, services.find() ? services.start() : text.length());
        while (comment.find()) {
            for (BudgetAmount each : inLine(comment.group(1), comment.start(1))) {
                if (found.putIfAbsent(each.kind(), each) != null) {
                    twice.add(each.kind());
                }
            }
        }
        // two lines for the core are parts of it: the whole can be put into neither
        twice.stream().filter(kind -> kind != BudgetAmount.Kind.BUDGET).forEach(found::remove);
        return found.values().stream()
                .sorted(Comparator.comparingInt(BudgetAmount::start))
                .toList();
    }

    /** The text with those amounts in bytes; kinds that are not named or not there are left. */
    static String rewritten(String text, Map<BudgetAmount.Kind, Long> wanted) {
        List<BudgetAmount> amounts = amounts(text);
        BudgetColumns columns = BudgetColumns.of(text, amounts);
        StringBuilder result = new StringBuilder(text);
        for (BudgetAmount each : amounts.reversed()) {
            Long bytes = wanted.get(each.kind());
            if (bytes != null) {
                columns.put(result, each, each.rewritten(bytes));
            }
        }
        return result.toString();
    }

    private static List<BudgetAmount> inLine(String line, int offset) {
        Matcher amount = AMOUNT.matcher(line);
        if (line.length() > LONGEST || !amount.find(valueStart(line, amount))) {
            return List.of();
        }
        String label = line.substring(0, labelEnd(line, amount.start()));
        Optional<BudgetAmount.Kind> kind = BudgetWords.kind(label, line.substring(label.length(), amount.start()));
        if (kind.isEmpty()) {
            return List.of();
        }
        List<BudgetAmount> found = new ArrayList<>();
        found.add(amount(kind.get(), offset, amount));
        int behind = amount.end();
        // "Total: 6.3 GB of 12 GB"
        if (kind.get() == BudgetAmount.Kind.TOTAL
                && amount.find()
                && BudgetWords.separatesBudget(line.substring(behind, amount.start()))) {
            found.add(amount(BudgetAmount.Kind.BUDGET, offset, amount));
        }
        return found;
    }

    private static BudgetAmount amount(BudgetAmount.Kind kind, int offset, Matcher at) {
        return new BudgetAmount(kind, offset + at.start(1), at.group(1), at.group(2));
    }

    /** Behind the last {@code =} or else the first {@code :} that has an amount behind it; a label may hold amounts of its own. */
    private static int valueStart(String line, Matcher amount) {
        for (int mark : new int[] {line.lastIndexOf('='), line.indexOf(':')}) {
            if (mark >= 0 && amount.find(mark)) {
                return mark;
            }
        }
        return 0;
    }

    private static int labelEnd(String line, int amountStart) {
        int colon = line.indexOf(':');
        int end = colon >= 0 && colon < amountStart ? colon : amountStart;
        return BudgetWords.withoutLeader(line.substring(0, end)).length();
    }
}
