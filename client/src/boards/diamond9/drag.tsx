import { isSlot, type Slot } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId } from '@facet/shared/session/state.ts';
import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useState, type ReactNode } from 'react';

// The only file that knows dnd-kit. Keys and what is said are ours: its keyboard sensor is left out, and what it would say
// goes into an element that is in no page.
const unheard = document.createElement('div');
const silent = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
  container: unheard,
  restoreFocus: false,
};
const LIST = 'list';
const MOUSE = { activationConstraint: { distance: 6 } };
const TOUCH = { activationConstraint: { delay: 200, tolerance: 8 } };
const back = { duration: 220, easing: 'cubic-bezier(.2, .7, .2, 1)' };

interface DragAreaProps {
  onLift: (card: ItemId) => void;
  /** Null: released where no card can go. Returns whether the card stays there. */
  onDrop: (card: ItemId, over: Slot | 'list' | null) => boolean;
  /** How the lifted card looks. */
  lifted: (card: ItemId) => ReactNode;
  children: ReactNode;
}

/** The area in which cards can be dragged. Dragging is never the only way. */
export function DragArea({ onLift, onDrop, lifted, children }: DragAreaProps) {
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));
  const [dragged, setDragged] = useState<ItemId | null>(null);
  const [landed, setLanded] = useState(false);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const drop = (card: ItemId, over: Slot | 'list' | null): void => {
    setLanded(onDrop(card, over));
    setDragged(null);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={silent}
      onDragStart={({ active }) => {
        setLanded(false);
        setDragged(String(active.id));
        onLift(String(active.id));
      }}
      onDragEnd={({ active, over }) => {
        const at = over === null ? null : String(over.id);
        drop(String(active.id), at === null ? null : at === LIST ? LIST : isSlot(at) ? at : null);
      }}
      onDragCancel={({ active }) => drop(String(active.id), null)}
    >
      {children}
      <DragOverlay dropAnimation={landed || still ? null : back}>
        {dragged === null ? null : lifted(dragged)}
      </DragOverlay>
    </DndContext>
  );
}

/** Makes an element the handle of a card; `dragging` while it is in the air. */
export function useDragCard(card: ItemId, enabled: boolean) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: card, disabled: !enabled });
  return { ref: setNodeRef, listeners: enabled ? listeners : undefined, dragging: isDragging };
}

/** Makes an element a place a card can be dropped on; `over` while one is above it. */
export function useDropPlace(place: Slot | 'list', enabled: boolean) {
  const { setNodeRef, isOver } = useDroppable({ id: place, disabled: !enabled });
  return { ref: setNodeRef, over: isOver };
}
