package io.trigon.bpmn.canary;

import io.trigon.web.canary.CanaryOfTheWebFloor;

/** Leans on another floor. */
public class CanaryOfTheBpmnFloor {
    CanaryOfTheWebFloor above;
}
