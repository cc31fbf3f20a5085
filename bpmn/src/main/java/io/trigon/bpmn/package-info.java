/** Floor 3: the processes and decisions of the business. The only home of the Camunda engine. */
package io.trigon.bpmn;
