/** The process that leads a contract from its submission to its end. */
package io.trigon.bpmn.contract;
