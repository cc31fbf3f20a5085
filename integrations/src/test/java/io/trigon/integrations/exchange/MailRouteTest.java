package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.care.MailInbox.Mail;
import io.trigon.domain.exchange.OutboundMessage;
import jakarta.mail.internet.AddressException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Mail that leaves the house")
class MailRouteTest {

    @TempDir
    private Path data;

    @Test
    void aNoticeIsDeliveredInItsOwnLanguage() throws Exception {
        try (ExchangeHouse house = new ExchangeHouse(data, true).open()) {
            OutboundMessage message = house.world.outbox.add(OutboundMessage.mail(
                    "wang@receiver.example", "货物延误通知", "您好，\n货物将晚到两小时。\n", house.world.clock.instant()));
            house.posted();

            List<Mail> inbox = house.demoMail.latest(10);

            assertThat(message.state()).isEqualTo(OutboundMessage.State.SENT);
            assertThat(inbox).singleElement().satisfies(mail -> {
                assertThat(mail.to()).isEqualTo("wang@receiver.example");
                assertThat(mail.from()).isEqualTo("trigon@demo.example");
                assertThat(mail.subject()).isEqualTo("货物延误通知");
                assertThat(mail.body().strip()).isEqualTo("您好，\n货物将晚到两小时。");
            });
        }
    }

    @Test
    void aSubjectCantSmuggleAHeaderIn() throws Exception {
        try (ExchangeHouse house = new ExchangeHouse(data, true).open()) {
            house.world.outbox.add(OutboundMessage.mail(
                    "a@b.example", "Late\r\nBcc: evil@x.example", "text", house.world.clock.instant()));
            house.posted();

            assertThat(house.demoMail.latest(10)).singleElement().satisfies(mail -> assertThat(mail.subject())
                    .isEqualTo("Late Bcc: evil@x.example"));
        }
    }

    @Test
    void onlyOneAddressIsAnAddress() {
        for (String text :
                List.of("a@b.example, c@d.example", "a@b.example\r\nBcc: x@y.example", "nobody", "<a@b.example>")) {
            assertThatThrownBy(() -> MailPost.address(text)).isInstanceOf(AddressException.class);
        }
    }

    @Test
    void withoutAMailServerAMailWaitsAndSaysWhy() throws Exception {
        try (ExchangeHouse house = new ExchangeHouse(data, false).open()) {
            OutboundMessage message = house.world.outbox.add(
                    OutboundMessage.mail("a@b.example", "Late", "text", house.world.clock.instant()));

            ExchangeHouse.eventually(() -> message.lastError() != null);

            assertThat(message.lastError()).contains("No mail server is set");
            assertThat(message.state()).isEqualTo(OutboundMessage.State.PENDING);
            assertThat(house.demoMail.isOpen()).isFalse();
        }
    }
}
