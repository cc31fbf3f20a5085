package io.trigon.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.contract.FreightBill;
import io.trigon.domain.contract.FreightBills.BillRow;
import io.trigon.domain.contract.FreightBills.BillView;
import io.trigon.domain.contract.FreightBills.LineView;
import io.trigon.domain.shared.PageOf;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreightBillPicturesTest {
    private static final BillRow BILL = new BillRow(
            7,
            "INV-1001",
            5,
            "Acme Carriers",
            "TG4K7Q2M9XW3ABD",
            "1234.5",
            "USD",
            LocalDate.of(2026, 3, 5),
            LocalDate.of(2026, 4, 4),
            FreightBill.State.DISPUTED,
            Set.of(FreightBill.Dispute.SUM_DIFFERS),
            Samples.in(-30));

    @Test
    void theListSaysWhatIsObjectedToABill() {
        var list = new FreightBillPages.BillList(
                new PageOf<>(List.of(BILL), 1, 0, 25), "", "", Samples.views("freight-bills"));
        assertThat(Pictures.take("freight-bills", new Page("contract/bills", list), "/app/freight-bills"))
                .contains("INV-1001", "4 Apr 2026", "1,234.5 USD", "The charges don’t add up to the total");
    }

    @Test
    void aDisputedBillCanBeDecidedOnByWhoMay() {
        var view = new BillView(
                BILL,
                List.of(new LineView(null, "Canned vegetables", "1100"), new LineView("FUE", "Fuel", "123.5")),
                42L,
                "B3**INV-1001",
                null,
                null);
        assertThat(Pictures.take(
                        "freight-bill", new Page("contract/bill", new FreightBillPages.BillPage(view, true)), "/app/x"))
                .contains("Refuse", "Accept", "FUE", "1,100 USD");
        assertThat(Pictures.take(
                        "freight-bill-read",
                        new Page("contract/bill", new FreightBillPages.BillPage(view, false)),
                        "/app/x"))
                .doesNotContain("Refuse");
    }
}
