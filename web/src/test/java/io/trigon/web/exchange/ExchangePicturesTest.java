package io.trigon.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox.OutboundRow;
import io.trigon.domain.exchange.PlainReading;
import io.trigon.domain.shared.PageOf;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExchangePicturesTest {
    @Test
    void theListSaysWhyAMessageIsInQuarantine() {
        var rows = List.of(
                Samples.inbound(1, State.QUARANTINED, "receiver-not-us"),
                Samples.inbound(2, State.PROCESSED, null),
                Samples.inbound(3, State.REJECTED, "tender-without-consignee"));
        var list = new ExchangePages.ExchangeList(
                "inbound",
                query(),
                List.of("DEMOSHIP", "DEMOCARR"),
                1,
                new PageOf<>(rows, 3, 0, 25),
                null,
                Samples.views("exchange"));
        assertThat(Pictures.take("exchange", new Page("exchange/list", list))).contains("addressed to somebody else");
    }

    @Test
    void whatWasSentIsListedToo() {
        var row = new OutboundRow(
                4,
                OutboundMessage.Way.FOLDER,
                "DEMOSHIP",
                "997-1.edi",
                "997",
                null,
                1L,
                "TG4K7Q2M9XW3ABD",
                OutboundMessage.State.DEAD,
                5,
                "folder is not writable",
                "000000001",
                OutboundMessage.Acknowledged.SILENT,
                Samples.in(-40),
                null);
        var list = new ExchangePages.ExchangeList(
                "outbound",
                query(),
                List.of("DEMOSHIP"),
                0,
                null,
                new PageOf<>(List.of(row), 1, 0, 25),
                Samples.views("exchange/outbound"));
        assertThat(Pictures.take("exchange-out", new Page("exchange/list", list), "/app/exchange/outbound"))
                .contains("not writable", "Silent");
    }

    @Test
    void theMessagePageSaysWhatToDo() {
        var page = new MessagePage(
                1,
                "inbound",
                "tender-1.edi",
                "QUARANTINED",
                true,
                true,
                "receiver-not-us",
                "ISA08 = ACME",
                "ISA*00*          *00*          *ZZ*DEMOSHIP       *ZZ*ACME           *261124*0930*U*00401*000000001*0*P*>~\nGS*SM*DEMOSHIP*ACME*20261124*0930*1*X*004010~\n",
                false,
                List.of(new MessagePage.Fact("fact.partner", "DEMOSHIP"), new MessagePage.Fact("fact.type", "204")),
                List.of(),
                List.of(new MessagePage.Answer(4, "997", "997-1.edi", "SENT")),
                new MessagePage.Acks(null, null, List.of(new MessagePage.Answer(3, "214", "214-9.edi", "SENT"))),
                new MessagePage.Origin(7L, "mia", "the receiver"),
                new PlainReading(
                        PlainReading.Syntax.X12,
                        "ZZ/DEMOSHIP",
                        List.of(
                                line(1, "ISA*00*ZZ*DEMOSHIP", "Interchange", "from DEMOSHIP to ACME"),
                                line(2, "AT7*X1*NS***20261124*0815*LT", "Status", "Arrived at the delivery")),
                        List.of(),
                        false),
                Set.of(2));
        assertThat(Pictures.take("message", new Page("exchange/message", page), "/app/exchange/inbound/1"))
                .contains("ISA08", "Replay", "is-marked", "Correct and process", "mended by mia: the receiver");
    }

    @Test
    void twoMessagesStandBesideEachOther() {
        var left = List.of("ST*214*0001", "B10*PRO1*LOAD7*DEMO", "AT7*X3*NS***20261124*0815*LT", "SE*4*0001");
        var right = List.of("ST*214*0001", "B10*PRO1*LOAD8*DEMO", "SE*3*0001", "GE*1*1");
        Comparison comparison = Comparison.of(left, right);
        assertThat(comparison.rows())
                .extracting(Comparison.Row::kind)
                .startsWith(Comparison.Kind.SAME, Comparison.Kind.CHANGED);
        assertThat(comparison.rows().get(1).left().stream().filter(Comparison.Part::differs))
                .extracting(Comparison.Part::text)
                .containsExactly("*LOAD7");
        String page = Pictures.take(
                "compare", new Page("exchange/compare", new ComparePages.ComparePage("in-1", "in-2", comparison)));
        assertThat(page).contains("<mark>*LOAD7</mark>");
        assertThat(Comparison.of(left, left).differences()).isZero();
    }

    private static PlainReading.Line line(int number, String raw, String name, String says) {
        return new PlainReading.Line(number, "", "", 0, raw.substring(0, 3), raw, raw, name, says, List.of());
    }

    private static ExchangeQuery query() {
        ExchangeQuery query = new ExchangeQuery();
        query.text = "";
        query.partner = "";
        query.type = "214";
        query.reference = "";
        query.content = "LOAD7";
        query.from = "";
        query.to = "";
        return query;
    }
}
