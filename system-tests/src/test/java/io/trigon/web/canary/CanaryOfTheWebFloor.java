package io.trigon.web.canary;

import io.trigon.bpmn.canary.CanaryOfTheBpmnFloor;
import io.xlate.edi.stream.EDIInputFactory;
import jakarta.persistence.EntityManager;
import net.sf.jasperreports.engine.JasperReport;
import org.apache.camel.CamelContext;
import org.apache.kafka.clients.producer.Producer;
import org.camunda.bpm.engine.ProcessEngine;

/** Leans on everything a page must not know. */
public class CanaryOfTheWebFloor {
    EntityManager rows;
    ProcessEngine engine;
    CamelContext routes;
    JasperReport report;
    EDIInputFactory syntax;
    Producer<?, ?> broker;
    CanaryOfTheBpmnFloor sibling;
}
