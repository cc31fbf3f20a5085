package io.trigon.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.InboundMessages.InboundRow;
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
                0,
                false,
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
                1,
                true,
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
                "compare",
                new Page(
                        "exchange/compare",
                        new ComparePages.ComparePage("in-1", "in-2", false, List.of(), comparison)));
        assertThat(page).contains("<mark>*LOAD7</mark>");
        assertThat(comparison.rows())
                .as("segments of one tag stand beside each other")
                .extracting(Comparison.Row::kind)
                .containsExactly(
                        Comparison.Kind.SAME,
                        Comparison.Kind.CHANGED,
                        Comparison.Kind.ONLY_LEFT,
                        Comparison.Kind.CHANGED,
                        Comparison.Kind.ONLY_RIGHT);
        assertThat(comparison.differing()).hasSize(4);
        assertThat(Comparison.of(left, left).differences()).isZero();
    }

    @Test
    void whatMayBeHeldAgainstAMessageIsOffered() {
        var candidate = new ComparePages.Candidate("in-7", "statuses-7.edi", "PROCESSED", Samples.in(-60));
        var page = new ComparePages.ComparePage("in-9", "", false, List.of(candidate), null);
        assertThat(Pictures.take("compare-with", new Page("exchange/compare", page), "/app/exchange/compare"))
                .contains("statuses-7.edi", "left=in-7&amp;right=in-9");
    }

    @Test
    void whatIsWorkedOnAgainIsFollowedToItsEnd() {
        var under = new Replays(
                List.of(Samples.inbound(1, State.PROCESSED, null), Samples.inbound(2, State.RECEIVED, null)),
                List.of(),
                1);
        assertThat(Pictures.take("replays", new Page("exchange/replays", under), "/app/exchange/replays"))
                .contains("1 of 2 are through", "every 1s", "One was left alone");
        var over = new Replays(
                List.of(
                        Samples.inbound(1, State.PROCESSED, null),
                        Samples.inbound(2, State.QUARANTINED, "receiver-not-us")),
                List.of(),
                0);
        assertThat(Pictures.take("replays-over", new Page("exchange/replays", over), "/app/exchange/replays"))
                .contains("1 went well, one waits")
                .doesNotContain("every 1s", "left alone");
    }

    @Test
    void quarantineIsChosenFromAndSaysWhenItIsEmpty() {
        var rows = List.of(Samples.inbound(1, State.QUARANTINED, "receiver-not-us"));
        ExchangeQuery all = query();
        all.type = "";
        all.content = "";
        assertThat(Pictures.take("quarantine", quarantine(all, rows), "/app/exchange/quarantine"))
                .contains("/app/exchange/replays/inbound", "Choose messages to work on them again");
        assertThat(Pictures.take("quarantine-none", quarantine(all, List.of()), "/app/exchange/quarantine"))
                .contains("The quarantine is empty")
                .doesNotContain("id=\"bulk\"");
        assertThat(Pictures.take("quarantine-nothing", quarantine(query(), List.of()), "/app/exchange/quarantine"))
                .contains("Nothing fits")
                .doesNotContain("The quarantine is empty");
    }

    private static Page quarantine(ExchangeQuery query, List<InboundRow> rows) {
        return new Page(
                "exchange/list",
                new ExchangePages.ExchangeList(
                        "quarantine",
                        query,
                        List.of("DEMOSHIP"),
                        rows.size(),
                        2,
                        true,
                        new PageOf<>(rows, rows.size(), 0, 25),
                        null,
                        Samples.views("exchange/quarantine")));
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
