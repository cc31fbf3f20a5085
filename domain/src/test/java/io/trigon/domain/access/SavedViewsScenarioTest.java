package io.trigon.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.testing.InMemorySavedViews;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SavedViewsScenarioTest {
    private static final Viewer ADA = viewer(1);
    private static final Viewer BEN = viewer(2);

    private final InMemorySavedViews views = new InMemorySavedViews();
    private final SaveView save = new SaveView(views);
    private final DropView drop = new DropView(views);

    @Test
    void aViewIsKeptForOneselfAndReplacedByItsName() {
        save.save(ADA, "shipments", " Late ones ", "show=late");
        save.save(ADA, "shipments", "late ones", "show=late&sort=-late");
        save.save(BEN, "shipments", "Late ones", "");
        assertThat(views.of(1, "shipments")).singleElement().satisfies(view -> {
            assertThat(view.name()).isEqualTo("Late ones");
            assertThat(view.query()).isEqualTo("show=late&sort=-late");
        });
    }

    @Test
    void nobodyDropsTheViewOfAnother() {
        SavedView view = save.save(ADA, "tasks", "Mine", "show=mine");
        assertThatThrownBy(() -> drop.drop(BEN, view.id())).isInstanceOf(NotFound.class);
        drop.drop(ADA, view.id());
        assertThat(views.of(1, "tasks")).isEmpty();
    }

    @Test
    void whatIsNoQueryOrNoNameIsRefused() {
        breaks("view-query", "shipments", "x", "q=<script>");
        breaks("view-query", "shipments", "x", "q=" + "a".repeat(1000));
        breaks("view-name", "shipments", " ", "");
        breaks("view-name", "shipments", "n".repeat(81), "");
        breaks("view-page", "users", "x", "");
        for (int i = 0; i < 30; i++) {
            save.save(ADA, "contracts", "View " + i, "");
        }
        breaks("view-too-many", "contracts", "One more", "");
    }

    private void breaks(String code, String page, String name, String query) {
        assertThatThrownBy(() -> save.save(ADA, page, name, query))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo(code));
    }

    private static Viewer viewer(long id) {
        return new Viewer(id, "u" + id, "U", Role.CARE_AGENT, null, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
