/** The dialogues with trading partners that wait for an answer. What was offered and answered is in the entities. */
package io.trigon.bpmn.exchange;
