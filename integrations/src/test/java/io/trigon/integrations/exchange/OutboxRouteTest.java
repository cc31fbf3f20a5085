package io.trigon.integrations.exchange;

import static io.trigon.integrations.exchange.ExchangeHouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.care.Task;
import io.trigon.domain.exchange.MessageResent;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What leaves the house")
class OutboxRouteTest extends OpenExchange {

    @Test
    void anAnswerThatCantBeDeliveredIsTriedAgainAndAtLastLaidAside() throws Exception {
        OutboundMessage message = house.world.outbox.add(OutboundMessage.file(
                "DEMOSHIP", "../../escape.edi", "997", new byte[] {1}, null, house.world.clock.instant()));

        eventually(() -> {
            house.world.clock.turn(Duration.ofMinutes(11));
            return message.state() == OutboundMessage.State.DEAD;
        });

        assertThat(message.attempts()).isEqualTo(10);
        assertThat(message.lastError()).contains("not a name for a file of ours");
        assertThat(data.resolve("escape.edi")).doesNotExist();
    }

    @Test
    void aPersonIsAskedOnceForAPartnerAndIsDoneWhenAllWasSentAgain() {
        house.ways.add(remote(message -> {
            throw new IllegalStateException("the disk there is full");
        }));
        OutboundMessage first = remoteFile("DEMOSHIP", "a.edi");
        OutboundMessage second = remoteFile("DEMOSHIP", "b.edi");
        eventually(() -> {
            house.world.clock.turn(Duration.ofMinutes(11));
            return first.state() == OutboundMessage.State.DEAD && second.state() == OutboundMessage.State.DEAD;
        });
        eventually(() -> !house.world.tasks.all().isEmpty());

        assertThat(house.world.tasks.all()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.REPLAY_DELIVERY);
            assertThat(task.partnerId()).isEqualTo("DEMOSHIP");
            assertThat(task.messageId()).isIn(first.id(), second.id());
            assertThat(task.detail()).isEqualTo("the disk there is full");
            assertThat(task.dueAt()).isNotNull();
        });
        house.ways.set(house.ways.size() - 1, remote(message -> {}));
        Task task = house.world.tasks.all().get(0);
        house.resendMessage.resend(first.id());
        assertThat(task.state()).isEqualTo(Task.State.OPEN);
        assertThat(house.resendMessage.resendAll("DEMOSHIP")).isEqualTo(1);

        assertThat(task.state()).isEqualTo(Task.State.WITHDRAWN);
        house.partnerPost.resent(new MessageResent(house.world.clock.instant(), first.id(), "DEMOSHIP"));
        house.posted();
        assertThat(List.of(first.state(), second.state())).containsOnly(OutboundMessage.State.SENT);
    }

    @Test
    void aMailThatReachesNobodyIsATaskOfItsOwn() {
        OutboundMessage mail = house.world.outbox.add(
                OutboundMessage.mail("dock@example.org", "Late", "Sorry", house.world.clock.instant()));
        eventually(() -> {
            house.world.clock.turn(Duration.ofMinutes(11));
            return mail.state() == OutboundMessage.State.DEAD;
        });
        eventually(() -> !house.world.tasks.all().isEmpty());

        Task task = house.world.tasks.all().get(0);
        assertThat(task.messageId()).isEqualTo(mail.id());
        assertThat(task.role()).isEqualTo(Role.CARE_AGENT);
        house.resendMessage.resend(mail.id());
        assertThat(task.state()).isEqualTo(Task.State.WITHDRAWN);
    }

    @Test
    void aMailServerThatHangsKeepsNoPartnerWaiting() throws Exception {
        house.close();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ExchangeHouse waiting =
                        new ExchangeHouse(data, false, Optional.of("127.0.0.1"), silent.getLocalPort()).open()) {
            Instant now = waiting.world.clock.instant();
            OutboundMessage mail =
                    waiting.world.outbox.add(OutboundMessage.mail("dock@example.org", "Late", "Sorry", now));
            var connection = silent.accept();
            OutboundMessage file = waiting.world.outbox.add(
                    OutboundMessage.file("DEMOSHIP", "997-1.edi", "997", new byte[] {1}, null, now));

            eventually(() -> file.state() == OutboundMessage.State.SENT);

            assertThat(mail.state()).isEqualTo(OutboundMessage.State.PENDING);
            assertThat(mail.attempts()).isZero();
            connection.close();
        }
    }

    @Test
    void aPartnerWhoseMachineHangsKeepsNoOtherWaitingAndRestsBetweenAttempts() {
        CountDownLatch released = new CountDownLatch(1);
        List<String> tried = new CopyOnWriteArrayList<>();
        house.ways.add(remote(message -> {
            tried.add(message.partnerId());
            if (message.partnerId().equals("DEMOSHIP")) {
                await(released);
                throw new IllegalStateException("it does not answer");
            }
        }));
        OutboundMessage first = remoteFile("DEMOSHIP", "a.edi");
        OutboundMessage second = remoteFile("DEMOSHIP", "b.edi");
        OutboundMessage other = remoteFile("DEMOCARR", "c.edi");

        eventually(() -> other.state() == OutboundMessage.State.SENT);
        assertThat(first.attempts() + second.attempts()).isZero();
        released.countDown();
        eventually(() -> first.lastError() != null);
        house.partnerPost.queueDue();

        assertThat(second.attempts()).isZero();
        assertThat(first.lastError()).isEqualTo("it does not answer");
        assertThat(tried).containsOnlyOnce("DEMOSHIP");

        // its rest may begin a moment after the failure can be seen, so time goes on while we wait
        eventually(() -> {
            house.world.clock.turn(Duration.ofSeconds(6));
            return second.attempts() == 1;
        });
    }

    @Test
    void aWayThatNobodyServesIsSaidSo() {
        OutboundMessage message = remoteFile("DEMOCARR", "c.edi");

        eventually(() -> message.lastError() != null);

        assertThat(message.lastError()).isEqualTo("Nothing leaves by SFTP yet");
    }

    private OutboundMessage remoteFile(String partner, String name) {
        Instant now = house.world.clock.instant();
        return house.world.outbox.add(OutboundMessage.file(partner, name, "997", new byte[] {1}, null, now)
                .by(Way.SFTP));
    }

    private static WayOut remote(Consumer<OutboundMessage> send) {
        return new WayOut() {
            @Override
            public Way way() {
                return Way.SFTP;
            }

            @Override
            public void send(OutboundMessage message) {
                send.accept(message);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
