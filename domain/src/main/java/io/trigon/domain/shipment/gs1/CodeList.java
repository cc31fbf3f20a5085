package io.trigon.domain.shipment.gs1;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of codes that elements may hold. */
final class CodeList {
    private CodeList() {}

    static Set<String> of(String name) {
        List<String[]> rows = Table.rows("codes.tsv");
        return rows.stream()
                .filter(row -> row[0].equals(name))
                .flatMap(row -> List.of(row[1].split(" ")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
