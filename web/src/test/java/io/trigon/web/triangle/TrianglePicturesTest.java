package io.trigon.web.triangle;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.customer.Standing;
import io.trigon.domain.customer.ValueClass;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.triangle.Health;
import io.trigon.domain.triangle.TriangleReads.ContractRow;
import io.trigon.domain.triangle.TriangleReads.Neighbour;
import io.trigon.domain.triangle.TriangleReads.ServiceFigures;
import io.trigon.domain.triangle.TriangleReads.SideView;
import io.trigon.domain.triangle.TriangleReads.TriangleRow;
import io.trigon.domain.triangle.TriangleReads.TriangleView;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrianglePicturesTest {
    private static final SideView SHIPPER = new SideView(
            1,
            "Nordwerk Pumpen GmbH",
            "DE",
            Standing.CONTRACTED,
            Health.GOOD,
            ValueClass.KEY,
            "account-manager",
            Samples.in(-20),
            "Late by 2 h");
    private static final SideView CONSIGNEE = new SideView(
            2,
            "Alpenland Maschinenbau AG",
            "AT",
            Standing.POTENTIAL,
            Health.AT_RISK,
            ValueClass.NORMAL,
            null,
            null,
            null);
    private static final TriangleRow ROW = new TriangleRow(7, SHIPPER, CONSIGNEE, 3, 1, Samples.in(-400000));

    @Test
    void theListShowsHowBothSidesStand() {
        var list = new TrianglePages.TriangleList(
                new PageOf<>(List.of(ROW), 1, 0, 25), "", true, Samples.views("triangles"));
        assertThat(Pictures.take("triangles", new Page("triangle/list", list))).contains("At risk", "Potential");
    }

    @Test
    void thePageShowsBothSidesAndTheirNeighbours() {
        var view = new TriangleView(
                ROW,
                new ServiceFigures(90, 48, 5, 0.896, 31.5, 1, 3),
                List.of(new ContractRow(
                        5,
                        "C-2026-0007",
                        "Nordwerk Pumpen GmbH",
                        "ACTIVE",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 14),
                        "EXPRESS")),
                List.of(new Neighbour(8, "Nordwerk Pumpen GmbH", "Stadtwerke Graz", Standing.LAPSED, Health.STRAINED)),
                Samples.rows().subList(0, 3));
        var page = new TrianglePages.TrianglePage(view, "Nordwerk Pumpen GmbH → Alpenland Maschinenbau AG", true);
        assertThat(Pictures.take("triangle", new Page("triangle/page", page), "/app/triangles/7"))
                .contains("90%", "Stadtwerke Graz");
    }
}
