package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreement.Acknowledging;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReading;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Tolerance;
import io.trigon.domain.exchange.TradingPartner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a file comes to, from its bytes to the answers in the outbox, in a house of its own that is the same each time. */
final class CorpusReading {

    private static final Pattern TRACKING = Pattern.compile("TG[0-9A-Z]{13}");

    private final ExchangeHouse house;

    CorpusReading(Path data) {
        this.house = new ExchangeHouse(data, false);
    }

    /** As lines, with our tracking numbers counted in the order in which they are met. */
    String of(CorpusFile file) throws IOException {
        agree(file);
        settleWhatCameBefore(file);
        int answered = house.world.outbox.all().size();
        InboundMessage message = settle(file);
        if (file.says("replayed")) {
            house.replayMessage.replay(message.id());
            house.settleMessage.settle(message.id());
        }
        StringBuilder text = new StringBuilder();
        line(text, "state", message.state());
        line(text, "type", message.messageType());
        line(text, "control", message.controlNumber());
        line(text, "reason", message.reasonCode());
        line(text, "detail", message.reasonDetail());
        line(text, "effect", message.effect());
        reading(text, message);
        List<OutboundMessage> all = house.world.outbox.all();
        all.subList(answered, all.size()).forEach(answer -> answer(text, answer));
        all.stream()
                .filter(m -> m.acknowledged() != OutboundMessage.Acknowledged.NOT_AWAITED)
                .forEach(m -> line(text, "acknowledged", m.messageType() + " " + m.address() + " " + m.acknowledged()));
        house.world.tasks.all().forEach(t -> line(text, "task", t.kind() + " " + t.state() + " " + t.detail()));
        return countedTrackingNumbers(text.toString());
    }

    private void settleWhatCameBefore(CorpusFile file) throws IOException {
        for (String name : file.saying("after")) {
            CorpusFile before = CorpusFile.named(name);
            settleWhatCameBefore(before);
            settle(before);
        }
    }

    private void agree(CorpusFile file) {
        TradingPartner partner =
                house.world.exchange.byPartnerId(file.partner()).orElseThrow();
        file.saying("stage").forEach(stage -> partner.at(TradingPartner.Stage.valueOf(stage)));
        for (String agreed : file.saying("agreed")) {
            List<String> words = new ArrayList<>(List.of(agreed.split("\\s+")));
            Agreement agreement = new Agreement(
                    partner,
                    Direction.valueOf(words.get(0)),
                    words.get(1),
                    words.get(2),
                    LocalDate.parse("2026-01-01"));
            agreement.acknowledged(
                    Acknowledging.valueOf(words.get(3)),
                    words.get(4).equals("-") ? null : Integer.valueOf(words.get(4)));
            agreement.tolerating(words.stream().skip(5).map(Tolerance::valueOf).collect(Collectors.toSet()));
            house.world.agreements.add(agreement);
        }
    }

    private InboundMessage settle(CorpusFile file) {
        long id = house.receiveMessage.receive(file.partner(), "corpus.edi", file.bytes());
        if (house.settleMessage.settle(id) == InboundMessage.State.RECEIVED) {
            // it waits for what it speaks of; nothing more comes
            house.world.clock.turn(Duration.ofSeconds(30));
            house.settleMessage.settle(id);
        }
        return house.world.exchange.byId(id).orElseThrow();
    }

    private void reading(StringBuilder text, InboundMessage message) {
        TradingPartner partner =
                house.world.exchange.byPartnerId(message.partnerId()).orElseThrow();
        MessageReading reading = house.reader.read(message, partner);
        reading.rejections().forEach(f -> flaw(text, "rejection", f));
        reading.flaws().forEach(f -> flaw(text, "flaw", f));
        reading.parts().forEach(part -> text.append("part ").append(RecordText.of((Record) part)));
        reading.rehearsed().forEach(part -> text.append("rehearsed ").append(RecordText.of((Record) part)));
    }

    private static void flaw(StringBuilder text, String kind, Flaw flaw) {
        line(text, kind, flaw.code() + ": " + flaw.detail());
    }

    private static void answer(StringBuilder text, OutboundMessage answer) {
        line(text, "answer", answer.messageType() + " as " + answer.address().replaceAll("again-\\d+", "again-N"));
        text.append(new String(answer.content(), StandardCharsets.UTF_8).replaceAll("(?<!\\?)([~'])(?!\n|$)", "$1\n"))
                .append('\n');
    }

    private static void line(StringBuilder text, String name, Object value) {
        if (value != null) {
            text.append(name).append(' ').append(printable(value.toString())).append('\n');
        }
    }

    private static String printable(String value) {
        return value.replaceAll("\\p{Cntrl}", "?");
    }

    private static String countedTrackingNumbers(String text) {
        List<String> met = new ArrayList<>();
        Matcher matcher = TRACKING.matcher(text);
        return matcher.replaceAll(found -> {
            if (!met.contains(found.group())) {
                met.add(found.group());
            }
            return "TG#" + (1 + met.indexOf(found.group()));
        });
    }
}
