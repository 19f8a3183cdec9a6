package dev.plimsoll.compose;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the words of a budget comment's labels mean. */
final class BudgetWords {

    private static final Pattern BUDGET =
            Pattern.compile("\\b(budget|available|ram|host|machine|capacity|ceiling|allowance|allowed)\\b");
    private static final Pattern BOUND = Pattern.compile("\\b(limits?|max|maximum|cap)\\b");
    private static final Pattern TOTAL = Pattern.compile("\\b(total|sum|altogether|overall|all)\\b");
    private static final Pattern MONITORING =
            Pattern.compile("\\b(observability|monitoring|metrics|telemetry|prometheus)\\b");
    private static final Pattern CORE =
            Pattern.compile("\\b(core|apps?|applications?|services?|business|main|backend|product)\\b");
    private static final Pattern PROSE =
            Pattern.compile("\\b(needs?|is|are|with|about|at|uses?|takes?|than|should|must)\\b");
    private static final Pattern LEADER = Pattern.compile("[\\s.·…|=~≈<>-]+$");
    private static final int MOST_WORDS = 6;
    private static final int FEW_WORDS = 3;
    private static final Pattern OF = Pattern.compile("[\\s~≈]*(/|of|out of)[\\s~≈]*");

    private BudgetWords() {}

    /**
     * What a label names; empty for one that names nothing of a budget, and for a sentence that happens to hold such a word.
     *
     * @param between what stands between the label and its amount
     */
    static Optional<BudgetAmount.Kind> kind(String label, String between) {
        String words = label.toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)", " ")
                .replaceFirst("^\\W+", "")
                .strip();
        int count = words.split("\\s+").length;
        boolean separated = between.strip().length() > 0 || between.length() > 1;
        boolean sentence = separated
                ? count > MOST_WORDS
                : count > FEW_WORDS || PROSE.matcher(words).find();
        return sentence ? Optional.empty() : kind(words);
    }

    /** A label without the blanks, dots and other signs that lead from it to its amount. */
    static String withoutLeader(String label) {
        return LEADER.matcher(label).replaceFirst("");
    }

    private static Optional<BudgetAmount.Kind> kind(String words) {
        if (MONITORING.matcher(words).find()) {
            return Optional.of(BudgetAmount.Kind.MONITORING);
        }
        if (TOTAL.matcher(words).find() && !BUDGET.matcher(words).find()) {
            return Optional.of(BudgetAmount.Kind.TOTAL);
        }
        if (BUDGET.matcher(words).find()) {
            return Optional.of(BudgetAmount.Kind.BUDGET);
        }
        if (CORE.matcher(words).find()) {
            return Optional.of(BudgetAmount.Kind.CORE);
        }
        return BOUND.matcher(words).find() ? Optional.of(BudgetAmount.Kind.BUDGET) : Optional.empty();
    }

    /** Whether what stands between two amounts makes the second the budget of the first, as {@code of} does. */
    static boolean separatesBudget(String between) {
        return OF.matcher(between.toLowerCase(Locale.ROOT)).matches();
    }
}
