package io.trigon.web.exchange;

import io.trigon.domain.exchange.AgreementTerms.CaseTerms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Cases as people type them, one in a line: {@code name: AT7-01=X3, AT7-07=LT; MS1-01}, the semicolon parts segments. */
final class CaseLines {
    private CaseLines() {}

    static String write(List<CaseTerms> cases) {
        return cases.stream()
                .map(c -> c.needs().isEmpty()
                        ? c.name()
                        : c.name() + ": " + c.needs().replace("\n", "; "))
                .collect(Collectors.joining("\n"));
    }

    static List<CaseTerms> read(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(CaseLines::one)
                .toList();
    }

    private static CaseTerms one(String line) {
        int at = line.indexOf(':');
        if (at < 0) {
            return new CaseTerms(line, "");
        }
        String needs = Arrays.stream(line.substring(at + 1).split(";"))
                .map(String::strip)
                .filter(need -> !need.isEmpty())
                .collect(Collectors.joining("\n"));
        return new CaseTerms(line.substring(0, at), needs);
    }
}
