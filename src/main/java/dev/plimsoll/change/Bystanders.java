package dev.plimsoll.change;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import java.util.List;
import java.util.Optional;

/** Services that change because they extend one that is edited. */
final class Bystanders {

    private final Planning planning;

    Bystanders(Planning planning) {
        this.planning = planning;
    }

    /** Notes them; other services change in no other way, which the editor of the text sees to. */
    void note(List<String> edited) {
        Optional<ComposeModel> before = Outcome.read(planning.project());
        Optional<ComposeModel> after = Outcome.of(planning);
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        List<String> touched = before.get().services().stream()
                .filter(each -> !edited.contains(each.name()))
                .filter(each -> !after.get().service(each.name()).equals(Optional.of(each)))
                .map(Service::name)
                .toList();
        if (!touched.isEmpty()) {
            planning.findings()
                    .note(
                            Words.list(touched) + (touched.size() == 1 ? " changes" : " change") + " as well.",
                            "What extends " + Words.list(edited) + " has what it says.",
                            "");
        }
    }
}
