package dev.plimsoll.yaml;

import java.util.function.Supplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerException;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.Token;

/**
 * Scans as SnakeYAML does, but lets tabs between two tokens of a line be, as Compose's reader (go-yaml) does: {@code image:<TAB>nginx}.
 * Tabs that indent a line, or follow a dash, are refused by both.
 */
final class TabScanner implements Scanner {

    private final Marks marks;
    private final Tabs tabs;
    private final StreamReader reader;
    private final Scanner scanner;

    TabScanner(String text, Marks marks, Tabs tabs) {
        this.marks = marks;
        this.tabs = tabs;
        this.reader = new StreamReader(text);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.scanner = new ScannerImpl(reader, options);
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        return overTabs(() -> scanner.checkToken(choices));
    }

    @Override
    public boolean checkToken(Token.ID choice) {
        return overTabs(() -> scanner.checkToken(choice));
    }

    @Override
    public Token peekToken() {
        return overTabs(scanner::peekToken);
    }

    @Override
    public Token getToken() {
        return overTabs(scanner::getToken);
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }

    /** A scanner that has failed at a tab has taken nothing yet: it goes on when it is led over the tab. */
    private <T> T overTabs(Supplier<T> step) {
        while (true) {
            try {
                return step.get();
            } catch (ScannerException failure) {
                if (!skippable(failure)) {
                    throw failure;
                }
                reader.forward();
            }
        }
    }

    private boolean skippable(ScannerException failure) {
        return reader.peek() == '\t'
                && failure.getProblem().contains("cannot start any token")
                && tabs.betweenTokens(marks.offset(reader.getIndex()));
    }
}
