package dev.plimsoll.ui.add;

import dev.plimsoll.form.ScrapeRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a scrape job stands in the table.
 *
 * @param service it asks
 * @param number which of its jobs, from 1
 * @param index in the form's rows, from 0
 */
record ScrapeSlot(String service, int number, int index) {

    /** Those of rows in the order of the table: the jobs of a service below each other. */
    static List<ScrapeSlot> of(List<ScrapeRow> rows) {
        Map<String, List<ScrapeSlot>> byService = new LinkedHashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            List<ScrapeSlot> there = byService.computeIfAbsent(rows.get(index).service(), _ -> new ArrayList<>());
            there.add(new ScrapeSlot(rows.get(index).service(), there.size() + 1, index));
        }
        return byService.values().stream().flatMap(List::stream).toList();
    }

    /** What tells it from the others, for ids. */
    String name() {
        return number == 1 ? service : service + "-" + number;
    }
}
