package io.trigon.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox.OutboundRow;
import io.trigon.domain.shared.PageOf;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangePicturesTest {
    @Test
    void theListSaysWhyAMessageIsInQuarantine() {
        var rows = List.of(
                Samples.inbound(1, State.QUARANTINED, "receiver-not-us"),
                Samples.inbound(2, State.PROCESSED, null),
                Samples.inbound(3, State.REJECTED, "tender-without-consignee"));
        var list = new ExchangePages.ExchangeList(
                "inbound", "", "", List.of("DEMOSHIP", "DEMOCARR"), 1, new PageOf<>(rows, 3, 0, 25), null);
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
                Samples.in(-40),
                null);
        var list = new ExchangePages.ExchangeList(
                "outbound", "", "", List.of("DEMOSHIP"), 0, null, new PageOf<>(List.of(row), 1, 0, 25));
        assertThat(Pictures.take("exchange-out", new Page("exchange/list", list), "/app/exchange/outbound"))
                .contains("not writable");
    }

    @Test
    void theMessagePageSaysWhatToDo() {
        var page = new MessagePage(
                1,
                "inbound",
                "tender-1.edi",
                "QUARANTINED",
                true,
                "receiver-not-us",
                "ISA08 = ACME",
                "ISA*00*          *00*          *ZZ*DEMOSHIP       *ZZ*ACME           *261124*0930*U*00401*000000001*0*P*>~\nGS*SM*DEMOSHIP*ACME*20261124*0930*1*X*004010~\n",
                false,
                List.of(new MessagePage.Fact("fact.partner", "DEMOSHIP"), new MessagePage.Fact("fact.type", "204")),
                List.of(),
                List.of(new MessagePage.Answer(4, "997", "997-1.edi", "SENT")));
        assertThat(Pictures.take("message", new Page("exchange/message", page), "/app/exchange/inbound/1"))
                .contains("ISA08", "Replay");
    }
}
