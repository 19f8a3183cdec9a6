package dev.plimsoll.compose;

import java.util.List;

/**
 * Keeps the columns of a budget comment when an amount gets longer or shorter.
 *
 * @param right whether the amounts end at the same column without beginning at the same
 */
record BudgetColumns(boolean right) {

    /** How those amounts are laid out. */
    static BudgetColumns of(String text, List<BudgetAmount> amounts) {
        long starts = amounts.stream()
                .mapToInt(each -> each.start() - lineStart(text, each.start()))
                .distinct()
                .count();
        long ends = amounts.stream()
                .mapToInt(each -> each.end() - lineStart(text, each.start()))
                .distinct()
                .count();
        return new BudgetColumns(ends == 1 && starts > 1);
    }

    /** Puts a number in the place of the amount's, and takes or gives the room for it. */
    void put(StringBuilder text, BudgetAmount amount, String number) {
        int wider = number.length() - amount.number().length();
        if (!right) {
            makeRoomBehind(text, amount.end(), wider);
        }
        text.replace(amount.start(), amount.numberEnd(), number);
        if (right) {
            makeRoomBefore(text, amount.start(), wider);
        }
    }

    // a text in the next column stays where it is: two blanks or a frame tell of a column
    private static void makeRoomBehind(StringBuilder text, int end, int wider) {
        int behind = end;
        while (behind < text.length() && text.charAt(behind) == ' ') {
            behind++;
        }
        int blanks = behind - end;
        boolean lineEnds = behind == text.length() || text.charAt(behind) == '\n' || text.charAt(behind) == '\r';
        boolean column = blanks > 1 || (blanks == 1 && "|#*".indexOf(text.charAt(behind)) >= 0);
        if (!lineEnds && column) {
            text.replace(end, behind, " ".repeat(Math.max(1, blanks - wider)));
        }
    }

    private static void makeRoomBefore(StringBuilder text, int start, int wider) {
        int last = start - 1;
        while (last > 0 && text.charAt(last) == ' ') {
            last--;
        }
        boolean dotted = text.charAt(last) == '.';
        char filler = dotted ? '.' : ' ';
        int from = dotted ? last + 1 : start;
        int run = from;
        while (run > 0 && text.charAt(run - 1) == filler) {
            run--;
        }
        text.replace(run, from, String.valueOf(filler).repeat(Math.max(1, from - run - wider)));
    }

    private static int lineStart(String text, int offset) {
        return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
    }
}
