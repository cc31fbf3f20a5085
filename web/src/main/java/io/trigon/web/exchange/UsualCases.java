package io.trigon.web.exchange;

import io.trigon.domain.exchange.AgreementTerms.CaseTerms;
import java.util.List;

/** What partners usually show before they go live, by message type: a proposal that people change. */
final class UsualCases {
    private UsualCases() {}

    static List<CaseTerms> of(String messageType) {
        return switch (messageType) {
            case "204" -> List.of(
                    of("204 new", "B2A-01=00"), of("204 change", "B2A-01=04|05"), of("204 cancel", "B2A-01=01|03"));
            case "214" -> List.of(
                    of("214 X3 with local time", "AT7-01=X3, AT7-07=LT"),
                    of("214 D1", "AT7-01=D1"),
                    of("214 estimate", "AT7-01=AG|X2"),
                    of("214 delayed with reason", "AT7-01=SD, AT7-02"));
            case "990" -> List.of(of("990 accepted", "B1-04=A"), of("990 declined", "B1-04=D"));
            case "210" -> List.of(of("210 freight bill", "B3-02"));
            case "211" -> List.of(of("211 bill of lading", "BOL-03"));
            case "856" -> List.of(of("856 with SSCC", "MAN-01=GM"));
            case "940" -> List.of(of("940 new", "W05-01=N"), of("940 cancel", "W05-01=F"));
            case "943" -> List.of(of("943 new", "W06-01"));
            case "IFTMIN", "IFTMBF" -> List.of(
                    of(messageType + " new", "BGM-03=9"), of(messageType + " cancel", "BGM-03=1"));
            case "IFTSTA" -> List.of(of("IFTSTA status", "STS-02.1"));
            case "DESADV" -> List.of(of("DESADV with SSCC", "GIN-01=BJ"));
            case "INVOIC" -> List.of(of("INVOIC freight bill", "BGM-02.1"));
            default -> List.of();
        };
    }

    private static CaseTerms of(String name, String needs) {
        return new CaseTerms(name, needs);
    }
}
