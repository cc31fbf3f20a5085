package io.trigon.web.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.care.MailInbox.Mail;
import io.trigon.domain.care.Task;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.Contracts.ContractLine;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.sales.Lead;
import io.trigon.domain.sales.Leads.LeadRow;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shipment.ShipmentReads.Counts;
import io.trigon.domain.triangle.SideRole;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CarePicturesTest {
    private static final List<io.trigon.domain.care.TaskInbox.TaskRow> TASKS = List.of(
            Samples.task(1, Task.Kind.CALL_ABOUT_DELAY, -12, true, "Nordwerk Pumpen GmbH → Alpenland Maschinenbau AG"),
            Samples.task(2, Task.Kind.ASK_FOR_PROOF, 90, false, "Cascade Paper Mills Inc. → Prairie Printing Co."),
            Samples.task(3, Task.Kind.APPROVE_CONTRACT, 1500, false, "C-2026-0012 · Hansa Kaffee KG"));

    @Test
    void theHomePageSaysWhatNeedsAnAnswerNow() {
        var home = new HomePage(
                "Ana Lindqvist",
                Role.ADMIN,
                new Counts(23, 2, 4),
                new PageOf<>(TASKS, 3, 0, 8),
                new PageOf<>(Samples.rows().subList(0, 2), 2, 0, 8),
                new PageOf<>(List.of(), 0, 0, 8),
                List.of(),
                new HomePage.Stuck(1, 0),
                List.of(
                        new LeadRow(
                                1,
                                2,
                                "Alpenland Maschinenbau AG",
                                "TG4K7Q2M9XW3ABD",
                                Lead.State.OPEN,
                                Samples.in(-4000),
                                14,
                                1),
                        new LeadRow(
                                2, 3, "Bäckerei Sommer", "TG8HV5RJ2C6NPT1", Lead.State.OPEN, Samples.in(-400), 0, 0)),
                List.of(new ContractLine(
                        5,
                        "C-2026-0007",
                        1,
                        "Nordwerk Pumpen GmbH",
                        ContractState.ACTIVE,
                        "120,000.00 EUR",
                        "14.5",
                        LocalDate.of(2025, 12, 15),
                        LocalDate.of(2026, 12, 14),
                        ServiceMode.JUST_IN_TIME)),
                List.of(),
                Map.of("TG4K7Q2M9XW3ABD", "Told: Shipper"));
        assertThat(Pictures.take("home", new Page("care/home", home))).contains("3 things need an answer");
    }

    @Test
    void aCustomerSeesItsOffersAndWhatIsComing() {
        var offer = new ContractLine(
                5,
                "C-2026-0008",
                1,
                "Nordwerk Pumpen GmbH",
                ContractState.APPROVED,
                "120000 EUR",
                null,
                LocalDate.of(2026, 12, 15),
                LocalDate.of(2027, 12, 14),
                ServiceMode.EXPRESS);
        var home = new HomePage(
                "Sam",
                Role.SHIPPER,
                new Counts(2, 1, 0),
                new PageOf<>(List.of(), 0, 0, 8),
                new PageOf<>(Samples.rows().subList(0, 1), 1, 0, 8),
                new PageOf<>(Samples.rows().subList(0, 3), 3, 0, 8),
                List.of(offer),
                null,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        assertThat(Pictures.take("home-shipper", new Page("care/home", home)))
                .contains("Waits for your answer", "C-2026-0008", "On the way", "2 h 10 min late")
                .doesNotContain("Chances");
    }

    @Test
    void theTaskPageAsksWhatCameOfIt() {
        Pictures.take(
                "tasks",
                new Page(
                        "care/tasks",
                        new TaskPages.TaskList(new PageOf<>(TASKS, 3, 0, 25), "", "ana", Samples.views("tasks"))));
        assertThat(Pictures.take(
                        "task",
                        new Page("care/task", new TaskPages.TaskPage(TASKS.get(0), false, "ana", false)),
                        "/app/tasks/1"))
                .contains("name=\"outcome\"");
        Pictures.take(
                "task-decide",
                new Page("care/task", new TaskPages.TaskPage(TASKS.get(2), true, "ana", true)),
                "/app/tasks/3");
    }

    @Test
    void theInboxShowsMailsAsTheyArrived() {
        var mail = new Mail(
                "1",
                "care@trigon.example",
                "disposition@nordwerk.example",
                "Your shipment will be late",
                "Dear …",
                Samples.in(-20));
        var page = new InboxPages.InboxPage(
                true, List.of(mail), List.of(Samples.notice(SideRole.CONSIGNEE, "Late by 2 h")));
        assertThat(Pictures.take("inbox", new Page("care/inbox", page))).contains("disposition@nordwerk.example");
    }
}
