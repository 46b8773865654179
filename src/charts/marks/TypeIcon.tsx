import {
  Cctv,
  ClipboardList,
  Footprints,
  GraduationCap,
  Handshake,
  House,
  IdCard,
  Siren,
  Truck,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { InitiativeType } from '../../atlas/record/vocabulary';

const ICONS: Record<InitiativeType, LucideIcon> = {
  agreement: Handshake,
  training: GraduationCap,
  patrol: Footprints,
  deployment: IdCard,
  station: House,
  technology: Cctv,
  equipment: Truck,
  programme: ClipboardList,
  operation: Siren,
  forum: Users,
};

/** The icon of a type, in the text's colour. It is silent to screen readers: the type's name stands beside it. */
export function TypeIcon({ type, size = 16 }: { type: InitiativeType; size?: number }) {
  const Icon = ICONS[type];
  return <Icon size={`${size / 16}rem`} strokeWidth={1.75} aria-hidden="true" />;
}
