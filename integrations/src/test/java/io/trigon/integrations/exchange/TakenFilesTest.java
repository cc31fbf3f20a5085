package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.integrations.exchange.TakenFiles.Aside;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file that is stored and can't be moved away")
class TakenFilesTest extends OpenExchange {
    private static final Aside SHUT = file -> {
        throw new AccessDeniedException(file.toString());
    };

    private TakenFiles taken;
    private Path stuck;
    private Path other;

    @BeforeEach
    void lie() throws IOException {
        taken = new TakenFiles(
                house.receiveMessage,
                house.world.exchange,
                new MessageWork(house.settleMessage, house.world.exchange, house.world.clock),
                house.world.clock,
                ExchangeHouse.PATIENCE);
        stuck = Files.write(data.resolve("stuck.edi"), bytes("ISA one"));
        other = Files.write(data.resolve("other.edi"), bytes("ISA two"));
    }

    private boolean take(Aside aside, Path... files) {
        return taken.take("DEMOSHIP", List.of(files), aside);
    }

    private Path lay(Path file) throws IOException {
        return Files.move(file, data.resolve("done-" + house.messages().size() + "-" + file.getFileName()));
    }

    private List<String> stored() {
        return house.messages().stream().map(InboundMessage::fileName).toList();
    }

    @Test
    void isStoredOnceHoweverOftenItIsLookedAtAndMovedWhenThatIsPossible() {
        assertThat(take(SHUT, stuck)).isFalse();
        assertThat(take(SHUT, stuck)).isFalse();
        assertThat(take(SHUT, stuck, other)).isFalse();
        taken.lookAgain();
        assertThat(take(SHUT, stuck, other)).isFalse();
        assertThat(stored()).containsExactly("stuck.edi", "other.edi");

        assertThat(take(this::lay, stuck, other)).isTrue();
        assertThat(stored()).containsExactly("stuck.edi", "other.edi");
        assertThat(stuck).doesNotExist();
        assertThat(other).doesNotExist();
    }

    @Test
    void isStoredAgainWhenSomethingElseStandsInItThoughItLooksTheSame() throws IOException {
        FileTime before = Files.getLastModifiedTime(stuck);
        take(SHUT, stuck);
        Files.setLastModifiedTime(Files.write(stuck, bytes("ISA 1ne")), before);
        take(SHUT, stuck);
        take(SHUT, stuck);
        assertThat(stored()).hasSize(2);
        assertThat(house.messages().get(1).content()).isEqualTo(bytes("ISA 1ne"));
    }

    @Test
    void isANewMessageWhenItsSenderPutsItThereAgain() throws IOException {
        FileTime before = Files.getLastModifiedTime(stuck);
        take(SHUT, stuck);
        take(this::lay, stuck);
        Files.setLastModifiedTime(Files.write(stuck, bytes("ISA one")), before);
        assertThat(take(this::lay, stuck)).isTrue();
        assertThat(stored()).hasSize(2);

        Files.setLastModifiedTime(Files.write(stuck, bytes("ISA one")), before);
        take(SHUT, stuck);
        Files.delete(stuck);
        taken.lookAgain();
        Files.setLastModifiedTime(Files.write(stuck, bytes("ISA one")), before);
        take(SHUT, stuck);
        assertThat(stored()).hasSize(4);
    }
}
